import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { fold } from "~/lib/text/text";
import { selectEntries } from "./entry-list.repo.server";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { openTags } from "../entry/entry-seal.server";
import { ownDiary } from "../entry/own-entry.server";

const newest = 60;
const suggested = 12;

/** The tags a patient used most in the newest 60 entries, most used first, in the newest spelling; at most 12. */
export async function suggestTags(ctx: PatientCtx): Promise<string[]> {
  const scope = ownDiary(ctx);
  const query = {
    mood: null,
    tagBlinds: null,
    from: null,
    to: null,
    after: null,
    limit: newest,
    shared: false,
    reader: null,
  };
  const [rows, vault] = await Promise.all([
    selectEntries(ctx.db, scope, query),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  const used = new Map<string, { tag: string; times: number }>();
  for (const tags of await Promise.all(rows.map((row) => orUnreadable(openTags(vault, row), [])))) {
    for (const tag of tags) {
      const known = used.get(fold(tag));
      used.set(fold(tag), { tag: known?.tag ?? tag, times: (known?.times ?? 0) + 1 });
    }
  }
  return [...used.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, suggested)
    .map(({ tag }) => tag);
}
