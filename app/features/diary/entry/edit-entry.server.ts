import { commit } from "~/features/kernel/events/commit.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { daysOf, wallClockOf } from "./counted-day";
import { entryEvent } from "../diary.events";
import { momentOf } from "../diary.policy";
import type { EditEntry } from "../diary.schema";
import { changeEntryFiles } from "./entry-files.server";
import { auditOfEntry, fetchStandingEntry, ownDiary } from "./own-entry.server";
import { blindTags, openEntry, sealEntry } from "./entry-seal.server";
import type { Entry } from "./entry";
import { replaceTags, updateEntry } from "./entry.repo.server";
import { rewriteDays } from "../mood/day/mood-day.repo.server";
import { copyMoodsOf } from "../copies/copy-moods.server";
import { forgetUnreadOf, markUnread } from "../reading/unread.repo.server";

type Edit = Omit<EditEntry, "files">;

type Moment = { zone: string; now: number; queuedAt: number | undefined };

function changed(before: Entry, { version: _, occurredAt, ...edit }: Edit, { zone, now, queuedAt }: Moment): Entry {
  const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  const moved = occurredAt === undefined ? {} : { occurredAt: momentOf(occurredAt, zone, now, queuedAt) };
  return { ...before, ...given, ...moved, updatedAt: now, version: before.version + 1 };
}

/**
 * Changes what is given of an own entry. Made private, it is gone for every psychologist at once; made shared, it becomes
 * unread for those who have not read it.
 * @param queuedAt when (ms, by our clock) a device without network kept the change, if it did
 * @throws AppError `diary.not_found`, `diary.changed_elsewhere` when `version` is not the newest, `request.invalid` (occurredAt, files)
 */
export async function editEntry(
  ctx: PatientCtx,
  { id, files: fileIds, ...edit }: EditEntry & { id: string },
  queuedAt?: number,
): Promise<Entry> {
  const scope = ownDiary(ctx);
  const row = await fetchStandingEntry(ctx, id);
  if (edit.version !== undefined && edit.version !== row.version) throw new AppError("diary.changed_elsewhere");
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  const before = await openEntry(vault, row);
  const attached = fileIds && (await changeEntryFiles(ctx, id, fileIds, before.files));
  const moment = { zone: ctx.actor.zone, now: ctx.now(), queuedAt };
  const after = { ...changed(before, edit, moment), files: attached?.files ?? before.files };
  const sealed = await sealEntry(vault, after, wallClockOf(ctx, row, after));
  const { db } = ctx;
  const days = daysOf(row, sealed);
  const statements = [
    updateEntry(db, scope, sealed, before.version),
    ...replaceTags(db, scope, sealed, await blindTags(vault, after.tags)),
    ...(after.isPrivate ? forgetUnreadOf(db, scope, id) : []),
    ...(attached?.statements ?? []),
    ...(before.isPrivate && !after.isPrivate ? markUnread(db, scope, id) : []),
    ...rewriteDays(db, scope, days),
    ...(before.isPrivate && after.isPrivate ? [] : [copyMoodsOf(ctx, scope, ...days)]),
  ];
  const events = [entryEvent("diary.entry_edited", { ...scope, ...after }, after.version)];
  const fields = [...Object.keys(edit).filter((name) => name !== "version"), ...(fileIds ? ["files"] : [])];
  const audit = auditOfEntry("diary.edit", { id, isPrivate: before.isPrivate && after.isPrivate }, fields);
  const onConflict = { domain_event: "diary.changed_elsewhere" } as const;
  await commit(ctx, { clinicId: scope.clinicId, statements, events, audit, onConflict });
  return after;
}
