import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import type { Statements } from "~/db/statement";
import { notify } from "~/features/notifications/notice/notify.server";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { openOne, step, type Desk } from "./handle-incident.server";
import { correctionDraft } from "./incident-words";
import { listNotes } from "./incident.repo.server";
import { inTurns, turnTime } from "./in-turns.server";
import { findListing, moveListing, onlyIn, selectListed, takeOut, type ListingRow } from "./listing.repo.server";

/** Whom one step takes. */
const atOnce = 50;

async function requireListing(ctx: Desk, id: string, number: number): Promise<ListingRow> {
  requireRole(ctx.actor, "platform");
  const row = await findListing(ctx.db, id, number);
  if (!row) throw new AppError("privacy.incident_not_found");
  return row;
}

/** A list, with whom it alone has, how many of those were told, and a draft of what these would be told. @throws AppError `privacy.incident_not_found` */
export async function readListing(ctx: Desk, { id, number }: { id: string; number: number }) {
  const row = await requireListing(ctx, id, number);
  const { state, found, listedAt } = row;
  const [alone, notes] = await Promise.all([onlyIn(ctx.db, row), listNotes(ctx.db, id)]);
  const words = notes.find((note) => note.number === number)?.text ?? "";
  return { words, state, found, listedAt, alone, draft: correctionDraft(ctx.platform.privacyOfficer) };
}

/**
 * Takes a list out that was wrong, with a line why, which stays. Who is in another list stays in that. Who was told is told that it was not
 * about them: nobody is untold in silence.
 * @throws AppError `privacy.incident_not_found` | `privacy.incident_closed` | `privacy.incident_lists` while it is being made or taken out |
 * `privacy.incident_list_left` | `request.invalid` (correction) when somebody was told and nothing is written for them | `kernel.conflict`
 */
export async function takeOutListing(
  ctx: Desk,
  { id, number, why, correction }: { id: string; number: number; why: string; correction?: string | undefined },
): Promise<void> {
  const row = await openOne(ctx, id);
  const listing = await requireListing(ctx, id, number);
  if (listing.state === "left") throw new AppError("privacy.incident_list_left");
  if (listing.state !== "done") throw new AppError("privacy.incident_lists");
  const { told } = await onlyIn(ctx.db, listing);
  if (told > 0 && correction === undefined)
    throw new AppError("request.invalid", { fields: { correction: "Escreva o que estas pessoas vão ler." } });
  const leaving = {
    state: "leaving" as const,
    leftBy: ctx.actor.accountId,
    leftAt: ctx.now(),
    leftWhy: why,
    // Who is told between this press and the last turn is told this.
    correction: correction ?? correctionDraft(ctx.platform.privacyOfficer),
  };
  await step(ctx, row, {
    kind: "left",
    text: why,
    statements: [moveListing(ctx.db, listing, leaving)],
    events: [{ type: "incident.leaving", aggregateId: `${id}/${number}/out`, version: 1, data: { id, number } }],
  });
}

/** Takes the next people of a list out. @returns whether nobody is left in it */
async function takeSome(ctx: BothPlanesCtx<SystemActor>, row: ListingRow): Promise<boolean> {
  const { incidentId, number, clinicId } = row;
  const people = await selectListed(ctx.db, row, atOnce);
  const [first] = people;
  if (!first) return true;
  const ids = people.map(({ memberId }) => memberId);
  const corrected = people.flatMap(({ memberId, isToldOnlyHere }) => (isToldOnlyHere ? memberId : []));
  if (corrected.length > 0) {
    const event = { id: `${incidentId}/${number}/${first.memberId}`, clinicId };
    const wanted = corrected.map((memberId) => {
      return { memberId, kind: "incident.corrected" as const, subjectId: incidentId, aboutMemberId: null };
    });
    await notify(ctx, await shardOfClinic(ctx, clinicId), event, wanted);
  }
  await ctx.db.batch(takeOut(ctx.db, row, { ids, corrected, now: ctx.now() }) as Statements);
  return false;
}

/** Takes a list out for a while; what is left is the next turn's, by its own event. Done again it goes on where it was. */
export async function clearList(
  ctx: BothPlanesCtx<SystemActor>,
  { id, number }: { id: string; number: number },
  time = turnTime,
): Promise<void> {
  const aggregateId = `${id}/${number}/out`;
  const turn = { while: "leaving" as const, event: "incident.leaving" as const, aggregateId, time };
  await inTurns(ctx, { id, number }, turn, async (within, row) => {
    const isEmpty = await takeSome(within, row);
    if (isEmpty) await within.db.batch([moveListing(within.db, row, { state: "left" })]);
    return isEmpty;
  });
}
