import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { localDay } from "~/lib/time/wall-clock";
import { medicationIds } from "../medication.ids";
import { selectActive } from "../regimen/regimen.repo.server";
import { slotsAt } from "../regimen/slots";
import { isSaid, mostDaysBack, type hourOutcomes } from "./mark";
import { insertMarks, selectMarksOfDay } from "./mark.repo.server";

/** `at`: the instant (ms) that was reminded of; `zone`: the clock on which it was. */
export type MarkHour = { at: number; zone?: string | undefined };

/** What came of it: marked now, said before, or nobody's hour, of which nothing could be marked. */
export type MarkedHour = { outcome: (typeof hourOutcomes)[number]; marked: number };

/**
 * Says of everything that was reminded of at an instant, and of which nothing was said, that it was taken or done. What was said already
 * stays, whatever it was: a tap on a lock screen is no second thought. Harmless twice.
 * @param key idempotency key: the same key does it once, also after it was taken back
 * @param queuedAt when (ms, by our clock) a device without network kept it, if it did
 * @returns what came of it: an hour that nothing was reminded of, or that is none on that clock, is said to be none
 * @throws AppError `request.invalid` (at) for an hour that has not come, or long ago
 */
export async function markHour(
  ctx: PatientCtx,
  { at, zone }: MarkHour,
  key?: string,
  queuedAt?: number,
): Promise<MarkedHour> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const now = ctx.now();
  if (at > now || at < now - days(mostDaysBack))
    throw new AppError("request.invalid", { fields: { at: `Marque horários dos últimos ${mostDaysBack} dias.` } });
  const scope = { clinicId, patientId };
  const clock = zone ?? ctx.actor.zone;
  const [active, marks] = await ctx.db.batch([
    selectActive(ctx.db, scope),
    selectMarksOfDay(ctx.db, scope, localDay(at, clock)),
  ]);
  const said = new Set(marks.filter(isSaid).map(({ regimenId, slot }) => `${regimenId} ${slot}`));
  const reminded = active
    .filter(({ reminds }) => reminds)
    .flatMap(({ id: regimenId, times }) => slotsAt(times, clock, at).map((slot) => ({ regimenId, slot })));
  const open = reminded.filter(({ regimenId, slot }) => !said.has(`${regimenId} ${slot}`));
  if (open.length === 0) return { outcome: reminded.length === 0 ? "no_hour" : "said_before", marked: 0 };
  const markedAt = queuedAt ?? now;
  const rows = open.map((one) => ({ ...scope, ...one, state: "taken" as const, reasonSealed: null, markedAt }));
  const aggregateId = newId(medicationIds.mark, now);
  const input = [at, clock];
  await withIdempotency(ctx, { key, useCase: "medication.mark_hour", input, resultId: aggregateId }, (idempotency) =>
    commit(ctx, {
      clinicId,
      statements: insertMarks(ctx.db, rows),
      events: [{ type: "medication.marked", aggregateId, version: 1, data: { patientId, at } }],
      audit: [...new Set(open.map(({ regimenId }) => regimenId))].map((entityId) => ({
        ...{ action: "medication.mark", entity: "regimen", entityId, fields: ["state"] },
      })),
      idempotency,
    }),
  );
  return { outcome: "marked", marked: open.length };
}
