import { isUnderGuardian } from "~/features/care/guardian/is-under-guardian.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { dayAfter, endOfDay, localDay } from "~/lib/time/wall-clock";
import { privacyIds } from "../privacy.ids";
import { remindAhead } from "./ask-right.server";
import { requestField } from "./request-seal";
import type { AskedRight } from "./asked-right";
import { answerDue, daysToAnswer } from "./legal-term";
import { insertRequest, selectName } from "./request.repo.server";

/** For whom a guardian may ask: their name, and whether somebody is recorded to answer for them. */
export type GuardedPerson = { memberId: string; name: string; isUnderGuardian: boolean };

/** @throws AppError `privacy.request_not_found` when there is nobody like that in the clinic */
export async function readGuardedPerson({ clinic, actor }: AdminCtx, memberId: string): Promise<GuardedPerson> {
  requireRole(actor, "admin");
  const [[found], guarded] = await Promise.all([
    selectName(clinic.db, actor, memberId),
    isUnderGuardian(clinic, memberId),
  ]);
  if (!found) throw new AppError("privacy.request_not_found");
  return { memberId, name: found.name, isUnderGuardian: guarded };
}

/** When a paper that came on a day (YYYY-MM-DD) counts as asked: that day's end, or now. It is no older than its own term. */
function askedOn(receivedOn: string, now: number, zone: string): number {
  const [today, oldest] = [localDay(now, zone), dayAfter(localDay(now, zone), -daysToAnswer)];
  if (receivedOn > today || receivedOn < oldest)
    throw new AppError("request.invalid", { fields: { receivedOn: `Um dia de hoje até ${daysToAnswer} dias atrás.` } });
  return Math.min(now, (endOfDay(receivedOn, zone) ?? now) - 1);
}

/**
 * A guardian has no account: what they ask in writing for a minor (LGPD arts. 14 and 18) is written down by the clinic, with the day on which it came,
 * from which its term counts. Whom it is about sees that it was asked, and not the guardian's words.
 * @throws AppError `privacy.request_not_found` (nobody like that) | `privacy.no_guardian` when nobody is recorded to answer for them today | `privacy.request_open` | `request.invalid` (receivedOn)
 */
export async function recordGuardianRequest(
  ctx: AdminCtx,
  { memberId, right, words, receivedOn }: { memberId: string; right: AskedRight; words: string; receivedOn: string },
): Promise<{ id: string }> {
  if (!(await readGuardedPerson(ctx, memberId)).isUnderGuardian) throw new AppError("privacy.no_guardian");
  const { clinic, actor } = ctx;
  const { clinicId } = actor;
  const askedAt = askedOn(receivedOn, clinic.now(), actor.zone);
  const id = newId(privacyIds.request, clinic.now());
  const sealer = await sealerFor(clinic, clinicId, memberId);
  const wordsSealed = await sealer.seal(requestField(id, "words"), words);
  const dueAt = answerDue(askedAt);
  const row = { clinicId, id, memberId, right, asker: "guardian" as const, wordsSealed, state: "asked" as const };
  await commit(clinic, {
    clinicId,
    statements: [insertRequest(clinic.db, { ...row, askedAt, dueAt, remindAt: dueAt - remindAhead, version: 1 })],
    events: [{ type: "rights_request.asked", aggregateId: id, version: 1, data: { memberId } }],
    audit: {
      action: "rights_request.record",
      entity: "rights_request",
      entityId: id,
      subject: memberId,
      reason: right,
    },
    onConflict: { rights_request: "privacy.request_open" },
  });
  return { id };
}
