import { sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { diaryEntry } from "../../entry/diary-entry.table";
import { diaryTag } from "../../entry/diary-tag.table";
import type { DiaryScope } from "../../entry/entry.repo.server";
import { sealedText } from "../../entry/entry-body.server";
import { blindsToFind, openTags } from "../../entry/entry-seal.server";
import type { TagPattern } from "../statistics/mood-patterns";
import type { MoodSet } from "./mood-day.repo.server";

/** A tag in the patient's own spelling, with what `TagPattern` says of it. */
export type NamedTag = Omit<TagPattern, "blind"> & { tag: string };

/** The newest entry that stands under each of these blind indexes, of shared ones alone where others read it: some two rows each. */
function newestWith(db: ClinicDb, { clinicId, patientId }: DiaryScope, blinds: readonly string[], set: MoodSet) {
  // A literal: bound as a parameter it would not match the partial index.
  const visible = set === "shared" ? sql`and t.is_private = 0` : sql``;
  return db.all<{ blind: string; id: string; sealed: string }>(sql`
    select j.value as blind, ${diaryEntry.id} as id, ${sealedText} as sealed from json_each(${JSON.stringify(blinds)}) j
      cross join ${diaryEntry} on ${diaryEntry.clinicId} = ${clinicId} and ${diaryEntry.id} = (select t.entry_id from ${diaryTag} t
        where t.clinic_id = ${clinicId} and t.patient_id = ${patientId} and t.tag_blind = j.value ${visible}
        order by t.place desc, t.entry_id desc limit 1)`);
}

/** The tags with their names, in the newest spelling; one that does not open is left out. */
export async function nameTags(
  db: ClinicDb,
  scope: DiaryScope,
  vault: () => Promise<Vault>,
  { patterns, set }: { patterns: readonly TagPattern[]; set: MoodSet },
): Promise<NamedTag[]> {
  if (patterns.length === 0) return [];
  const blinds = patterns.map(({ blind }) => blind);
  const [opened, rows] = await Promise.all([vault(), newestWith(db, scope, blinds, set)]);
  const names = new Map<string, string>();
  for (const { blind, ...row } of rows) {
    for (const tag of await orUnreadable(openTags(opened, row), [])) {
      if ((await blindsToFind(opened, tag)).includes(blind)) names.set(blind, tag);
    }
  }
  return patterns.flatMap(({ blind, ...pattern }) => {
    const tag = names.get(blind);
    return tag === undefined ? [] : [{ tag, ...pattern }];
  });
}
