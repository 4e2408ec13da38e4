import { commit } from "~/features/kernel/events/commit.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { AppError } from "~/lib/app-error";
import { diaryIds } from "~/features/diary/diary.ids";
import { newId } from "~/lib/id";
import { dayOf, toWallClock } from "~/lib/time/wall-clock";
import { copyMoodsOf } from "../reading/copy-moods.server";
import { rewriteDays } from "./day/mood-day.repo.server";
import { findCheckIn, insertCheckIn } from "./check-in.repo.server";
import { checkedInEvent } from "../diary.events";
import { momentOf } from "../diary.policy";
import type { AddCheckIn } from "../diary.schema";
import type { CheckIn } from "../entry/entry";
import { ownDiary } from "../entry/own-entry.server";

/**
 * Records how the patient is: mood, and energy, anxiety and sleep where said (1–5). No text.
 * @param key idempotency key: the same key makes one check-in and answers it again
 * @param queuedAt when (ms, by our clock) a device without network kept it, if it did
 * @throws AppError `request.invalid` (occurredAt), `kernel.idempotency_reused`
 */
export async function addCheckIn(
  ctx: PatientCtx,
  input: AddCheckIn,
  key?: string,
  queuedAt?: number,
): Promise<CheckIn> {
  const scope = ownDiary(ctx);
  const now = ctx.now();
  const { mood, energy = null, anxiety = null, sleep = null } = input;
  const occurredAt = momentOf(input.occurredAt, ctx.actor.zone, now, queuedAt);
  const wallClock = toWallClock(occurredAt, ctx.actor.zone);
  const row: CheckIn = { id: newId(diaryIds.checkIn, now), mood, energy, anxiety, sleep, occurredAt, createdAt: now };
  const events = [checkedInEvent(row.id, scope.patientId)];
  const audit = { action: "diary.check_in", entity: "check_in", entityId: row.id };
  const said = { mood, energy, anxiety, sleep, occurredAt: input.occurredAt };
  const id = await withIdempotency(
    ctx,
    { key, useCase: "diary.check_in", input: said, resultId: row.id },
    (idempotency) =>
      commit(ctx, {
        clinicId: scope.clinicId,
        statements: [
          insertCheckIn(ctx.db, scope, { ...row, wallClock }),
          ...rewriteDays(ctx.db, scope, [dayOf(wallClock)]),
          copyMoodsOf(ctx, scope, dayOf(wallClock)),
        ],
        events,
        audit,
        idempotency,
      }),
  );
  if (id === row.id) return row;
  const first = await findCheckIn(ctx.db, scope, id);
  if (!first) throw new AppError("request.not_found");
  return first;
}
