import { guardianOf } from "~/features/care/guardian/guardian-address.server";
import { identityIds } from "~/features/identity/identity.ids";
import type { erasureParty, WrittenCompany } from "~/features/identity/erasure/erasure-party.directory.table";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { messageNumbers } from "~/features/notifications/delivery/message-numbers.server";
import { days, minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import type { Person } from "../open-person.server";
import { numberOfAskedLetter, partiesOf, type PartyRow } from "./erasure.repo.server";

type Job = BothPlanesCtx<SystemActor>;
type NewParty = typeof erasureParty.$inferInsert;

/** Longest (ms) that a certificate waits for the letters to others: what is still on its way then, it says so of. */
const lettersWaitedFor = days(1);

/**
 * Who has to know of an erasure that begins (LGPD art. 18 § 6): each clinic, at its desk; who answers for a minor, by letter or else by the
 * clinic on paper; companies that have messages of the person's, by their own numbers.
 */
export async function partiesToTell(ctx: Job, erasureId: string, person: Person | null): Promise<NewParty[]> {
  const createdAt = ctx.now();
  const party = (of: Pick<NewParty, "kind" | "state"> & Partial<NewParty>): NewParty => {
    return { id: newId(identityIds.erasureParty, createdAt), erasureId, createdAt, ...of };
  };
  const asked = await numberOfAskedLetter(ctx.db, erasureId);
  const numbers: Record<WrittenCompany, string[]> = { Resend: asked === null ? [] : [asked], Twilio: [] };
  const parties: NewParty[] = [];
  for (const place of person?.places ?? []) {
    const { clinicId, memberId, role } = place;
    parties.push(party({ kind: "clinic", state: "desk", clinicId, memberId }));
    const sent = await messageNumbers(place);
    numbers.Resend.push(...sent.Resend);
    numbers.Twilio.push(...sent.Twilio);
    const guardian = role === "patient" ? await guardianOf(place) : null;
    if (!guardian) continue;
    const { email } = guardian;
    parties.push(party({ kind: "guardian", state: email === null ? "by_hand" : "waits", clinicId, memberId, email }));
  }
  for (const company of ["Resend", "Twilio"] as const)
    if (numbers[company].length > 0)
      parties.push(party({ kind: "company", state: "waits", company, messages: numbers[company].join(",") }));
  return parties;
}

/** What became of the letters to others, and whether the certificate has to wait for one of them. Instants in ms. */
export type Told = { parties: PartyRow[]; waits: boolean; nextTryAt: number };

/** Looks at how far the letters to others are. One that was given up is a result, too. */
export async function whoWasTold(ctx: Job, erasureId: string): Promise<Told> {
  const parties = await partiesOf(ctx.db, erasureId);
  const now = ctx.now();
  const begun = Math.min(now, ...parties.map(({ createdAt }) => createdAt));
  const waits = parties.some(({ state }) => state === "waits") && now < begun + lettersWaitedFor;
  return { parties, waits, nextTryAt: now + (now < begun + minutes(15) ? minutes(1) : minutes(15)) };
}
