import { commit } from "~/features/kernel/events/commit.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { idUnder, withIdempotency } from "~/features/kernel/events/idempotency.server";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import { diaryIds } from "~/features/diary/diary.ids";
import { dayOf, toWallClock } from "~/lib/time/wall-clock";
import { wordsOfEmotions } from "../emotions/emotion-words";
import { entryEvent } from "../diary.events";
import { instantOf, momentOf } from "../diary.policy";
import type { WriteEntry } from "../diary.schema";
import { changeEntryFiles } from "./entry-files.server";
import { auditOfEntry, fetchStandingEntry, ownDiary } from "./own-entry.server";
import { blindTags, openEntry, sealEntry } from "./entry-seal.server";
import type { Entry } from "./entry";
import { insertEntry, replaceTags } from "./entry.repo.server";
import { addToDay } from "../mood/day/add-to-day.repo.server";
import { copyNewOf } from "../copies/copy-moods.server";
import { insertUnread } from "../reading/unread.repo.server";

/** What tells one form from another, under the patient's key: so that it cannot be tried against guesses of what was written. */
function fingerprintOf(
  vault: Vault,
  { title, content, mood, tags, emotions, isPrivate, ...input }: WriteEntry,
  zone: string,
) {
  // The instant, not its text: the form says the wall clock, a device that sends later says ISO 8601. As it was said: what is made
  // of it may differ from one try to the next.
  const said = input.occurredAt === undefined ? undefined : instantOf(input.occurredAt, zone);
  const felt = wordsOfEmotions(emotions);
  const words = [title, content, mood, tags, isPrivate, said, ...input.files, ...(felt.length > 0 ? [felt] : [])];
  return vault.blind("diary.write", JSON.stringify(words));
}

/**
 * Writes an entry into the patient's own diary; a shared one becomes unread for each linked psychologist.
 * @param key idempotency key: the same key makes one entry and answers it again, as it stands now. Once that entry is deleted
 * a repetition is `diary.not_found`, as reading it is: the key still makes no second one, and "201, here it is" would be untrue
 * @param queuedAt when (ms, by our clock) a device without network kept it, if it did
 * @throws AppError `request.invalid` (occurredAt, files), `kernel.idempotency_reused`, `diary.not_found`
 */
export async function writeEntry(ctx: PatientCtx, input: WriteEntry, key?: string, queuedAt?: number): Promise<Entry> {
  const scope = ownDiary(ctx);
  const now = ctx.now();
  const { title, content, mood, tags, emotions, isPrivate } = input;
  const occurredAt = momentOf(input.occurredAt, ctx.actor.zone, now, queuedAt);
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  const fingerprint = key === undefined ? "" : await fingerprintOf(vault, input, ctx.actor.zone);
  const request = { key, useCase: "diary.write", input: fingerprint };
  const id = await idUnder(ctx, diaryIds.entry, request);
  const { files, statements: uses } = await changeEntryFiles(ctx, id, input.files);
  const said = { title, content, mood, tags, emotions, isPrivate };
  const entry: Entry = { id, ...said, files, occurredAt, createdAt: now, updatedAt: now, version: 1 };
  const wallClock = toWallClock(occurredAt, ctx.actor.zone);
  const sealed = await sealEntry(vault, entry, wallClock);
  const blinds = await blindTags(vault, tags);
  const statements = [
    insertEntry(ctx.db, scope, sealed),
    ...replaceTags(ctx.db, scope, sealed, blinds).slice(1), // a new entry has none to remove
    addToDay(ctx.db, scope, { wallClock, mood, isPrivate, tags: blinds }),
    ...(isPrivate ? [] : [insertUnread(ctx.db, scope, entry.id), copyNewOf(ctx, scope, dayOf(wallClock))]),
    ...uses,
  ];
  const events = [entryEvent("diary.entry_written", { ...scope, ...entry }, 1)];
  const audit = auditOfEntry("diary.write", entry, Object.keys(input));
  let isNew = false;
  const kept = await withIdempotency(ctx, { ...request, resultId: id, lastingId: id }, async (idempotency) => {
    await commit(ctx, { clinicId: scope.clinicId, statements, events, audit, idempotency });
    isNew = true;
  });
  return isNew ? entry : openEntry(vault, await fetchStandingEntry(ctx, kept));
}
