import type { OpeningCtx } from "~/features/kernel/keys/noted";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { openVault, readWithVault } from "~/features/kernel/keys/vault.server";
import { encodeCursor, type Page, placeAfter } from "~/lib/page";
import { periodOf } from "../diary.policy";
import type { EntryFilter } from "../diary.schema";
import type { Entry } from "../entry/entry";
import { selectEntries, type ListedEntry } from "./entry-list.repo.server";
import { blindsToFind, entryInList } from "../entry/entry-seal.server";
import type { DiaryScope } from "../entry/entry.repo.server";

/** Whose eyes: private entries or not, the psychologist whose care link is a condition of the statement; or only what has news. */
type Who = { shared: boolean; reader: string | null; onlyNew?: boolean };
type OpenedRow = { row: ListedEntry; entry: Entry };

/** Notes the reading, once the reader is known to be allowed; of one's own diary there is nothing to note. */
type Note = () => OpeningCtx;

const nothing: Page<OpenedRow> = { items: [], nextCursor: null };

/** Rows of a page without tag: one is read ahead, so that the last page is known to be the last. */
async function pageByTime(ctx: ClinicCtx, scope: DiaryScope, filter: EntryFilter, who: Who, note: Note) {
  const { limit, mood = null } = filter;
  const narrowed = {
    ...who,
    mood,
    tagBlinds: null,
    ...periodOf(filter, ctx.actor.zone),
    after: placeAfter(filter.cursor),
  };
  const reading = selectEntries(ctx.db, scope, { ...narrowed, limit: limit + 1 });
  const { clinicId, patientId } = scope;
  // Of another's diary the key waits for a row: else what a refusal costs would tell that there is such a patient.
  const { rows, vault } =
    who.reader === null
      ? await readWithVault<ListedEntry>(note(), clinicId, patientId, reading)
      : { rows: await reading, vault: () => openVault(note(), clinicId, patientId) };
  return { rows: rows.slice(0, limit), more: rows.length > limit, vault };
}

/**
 * Rows of a page of one tag. Each entry costs two rows, its index row and itself, so none is read ahead: a page that is
 * just full has a cursor even when nothing follows.
 */
async function pageByTag(
  ctx: ClinicCtx,
  scope: DiaryScope,
  filter: EntryFilter & { tag: string },
  who: Who,
  note: Note,
) {
  const { limit, mood = null } = filter;
  const narrowed = { ...who, mood, ...periodOf(filter, ctx.actor.zone), after: placeAfter(filter.cursor), limit };
  const vault = await openVault(note(), scope.clinicId, scope.patientId);
  const rows = await selectEntries(ctx.db, scope, { ...narrowed, tagBlinds: await blindsToFind(vault, filter.tag) });
  return { rows, more: rows.length === limit, vault: () => vault };
}

/**
 * One page of a diary, opened, in one round trip: the entries, and with them the data key when this isolate has forgotten it; for
 * a psychologist in a second one, then.
 * With a tag the key comes first: whoever asks must then be known to be allowed.
 * @throws AppError `request.invalid` for a bad cursor or period
 */
export async function pageOfEntries(
  ctx: ClinicCtx,
  scope: DiaryScope,
  filter: EntryFilter,
  who: Who,
  note: Note,
): Promise<Page<OpenedRow>> {
  const { tag } = filter;
  const {
    rows,
    more,
    vault: open,
  } = await (tag === undefined
    ? pageByTime(ctx, scope, filter, who, note)
    : pageByTag(ctx, scope, { ...filter, tag }, who, note));
  const last = rows.at(-1);
  if (!last) return nothing;
  const vault = await open();
  const items = await Promise.all(rows.map(async (row) => ({ row, entry: await entryInList(vault, row) })));
  return { items, nextCursor: more ? encodeCursor({ at: last.occurredAt, id: last.id }) : null };
}
