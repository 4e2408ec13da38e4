import { commit } from "~/features/kernel/events/commit.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { idUnder, withIdempotency } from "~/features/kernel/events/idempotency.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { diaryIds } from "~/features/diary/diary.ids";
import { dayOf, toWallClock } from "~/lib/time/wall-clock";
import { copyMoodsOf } from "../copies/copy-moods.server";
import { addToDay } from "./day/add-to-day.repo.server";
import { sealEmotions } from "../emotions/emotion-seal.server";
import { wordsOfEmotions } from "../emotions/emotion-words";
import type { DiaryScope } from "../entry/entry.repo.server";
import { openCheckIn } from "./open-check-in.server";
import { findCheckIn, insertCheckIn } from "./check-in.repo.server";
import { checkedInEvent } from "../diary.events";
import { momentOf } from "../diary.policy";
import type { AddCheckIn } from "../diary.schema";
import type { CheckIn } from "../entry/entry";
import { ownDiary } from "../entry/own-entry.server";

/** Under the patient's key what tells emotions from others, and how to seal them: without any the key is not asked for. */
async function namedIn(ctx: PatientCtx, { clinicId, patientId }: DiaryScope, emotions: CheckIn["emotions"]) {
  const words = wordsOfEmotions(emotions);
  if (words.length === 0) return { said: {}, sealFor: () => null };
  const vault = await openVault(ctx, clinicId, patientId);
  const felt = await vault.blind("diary.check_in", JSON.stringify(words));
  return { said: { felt }, sealFor: (row: string) => sealEmotions(vault, { table: "check_in", row }, emotions) };
}

/** The check-in that a key made before. */
async function firstMade(ctx: PatientCtx, scope: DiaryScope, id: string): Promise<CheckIn> {
  const first = await findCheckIn(ctx.db, scope, id);
  if (!first) throw new AppError("request.not_found");
  return openCheckIn(() => openVault(ctx, scope.clinicId, scope.patientId), first);
}

/**
 * Records how the patient is: mood, and energy, anxiety and sleep where said (1–5), emotions where named. No text.
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
  const { mood, energy = null, anxiety = null, sleep = null, emotions = {} } = input;
  const occurredAt = momentOf(input.occurredAt, ctx.actor.zone, now, queuedAt);
  const wallClock = toWallClock(occurredAt, ctx.actor.zone);
  const answers = { mood, energy, anxiety, sleep };
  const named = await namedIn(ctx, scope, emotions);
  const said = { ...answers, occurredAt: input.occurredAt, ...named.said };
  const request = { key, useCase: "diary.check_in", input: said };
  const lastingId = await idUnder(ctx, diaryIds.checkIn, request);
  const row: CheckIn = { id: lastingId, ...answers, emotions, occurredAt, createdAt: now };
  const events = [checkedInEvent(row.id, scope.patientId)];
  const audit = { action: "diary.check_in", entity: "check_in", entityId: row.id };
  const { emotions: _, ...plain } = row;
  const emotionsSealed = await named.sealFor(row.id);
  const day = dayOf(wallClock);
  const statements = [
    insertCheckIn(ctx.db, scope, { ...plain, wallClock, emotionsSealed }),
    addToDay(ctx.db, scope, { ...answers, wallClock, isPrivate: false, tags: null }),
    copyMoodsOf(ctx, scope, day),
  ];
  let isNew = false;
  const id = await withIdempotency(ctx, { ...request, resultId: row.id, lastingId }, async (idempotency) => {
    await commit(ctx, { clinicId: scope.clinicId, statements, events, audit, idempotency });
    isNew = true;
  });
  return isNew ? row : firstMade(ctx, scope, id);
}
