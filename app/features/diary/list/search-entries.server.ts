import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { encodeCursor, placeAfter } from "~/lib/page";
import { fold } from "~/lib/text/text";
import type { Entry } from "../entry/entry";
import { selectEntries } from "./entry-list.repo.server";
import { entryInList } from "../entry/entry-seal.server";
import { ownDiary } from "../entry/own-entry.server";

/** Entries that one search opens at most (docs/adr/0004). */
export const searchWindow = 300;

export type SearchResult = {
  items: Entry[];
  /** Instant (ms) of the oldest entry looked at, null when the diary is empty from there on. */
  searchedBackTo: number | null;
  /** To go on with what is older; null when everything was looked at. */
  nextCursor: string | null;
};

/** Whether every word stands somewhere in the entry, whatever its case and accents. */
function matcher(q: string): (entry: Entry) => boolean {
  const words = fold(q).split(" ").filter(Boolean);
  return ({ title, content, tags }) => {
    const text = fold([title, content, ...tags].join(" "));
    return words.every((word) => text.includes(word));
  };
}

/**
 * Looks for words in the patient's own diary by opening the newest 300 entries from the cursor on: there is no index of words.
 * @throws AppError `request.invalid` for a bad cursor
 */
export async function searchEntries(
  ctx: PatientCtx,
  { q, cursor }: { q: string; cursor?: string | undefined },
): Promise<SearchResult> {
  const scope = ownDiary(ctx);
  const everything = { mood: null, tagBlinds: null, from: null, to: null, shared: false, reader: null };
  const query = { ...everything, after: placeAfter(cursor), limit: searchWindow + 1 };
  const [rows, vault] = await Promise.all([
    selectEntries(ctx.db, scope, query),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  const looked = rows.slice(0, searchWindow);
  const last = looked.at(-1);
  const entries = await Promise.all(looked.map((row) => entryInList(vault, row)));
  return {
    items: entries.filter(matcher(q)),
    searchedBackTo: last?.occurredAt ?? null,
    nextCursor: rows.length > searchWindow && last ? encodeCursor({ at: last.occurredAt, id: last.id }) : null,
  };
}
