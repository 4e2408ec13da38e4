import { selectKeysOf } from "~/features/kernel/keys/data-key.server";
import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { vaultsOf } from "~/features/kernel/keys/vault.server";
import type { CaredFor } from "~/features/tenancy/care-link/caseload";
import { requireRole } from "~/features/tenancy/login/require-role";
import { openTitle } from "../entry/entry-seal.server";
import { selectNewestUnread, selectSharedTitles } from "./newest-unread.repo.server";

/** Unread entries that are looked at, the newest of the whole caseload: nobody counts the others. */
const looked = 8;

/** A patient who has shared something that the psychologist has not opened. */
export type NewlyShared = {
  patient: CaredFor;
  /** The newest of them, by its title: a list shows no more of it. Empty when it does not open. */
  entryId: string;
  title: string;
  occurredAt: number;
  unread: number;
  /** There may be more than `unread`. */
  orMore: boolean;
};

/** The newest entry of each patient, and how many of those looked at are theirs; at most so many patients, newest first. */
function newestOf(rows: { patientId: string; entryId: string }[], patients: number) {
  const found = new Map<string, { entryId: string; unread: number }>();
  for (const { patientId, entryId } of rows) {
    const known = found.get(patientId);
    if (known) known.unread++;
    else if (found.size < patients) found.set(patientId, { entryId, unread: 1 });
  }
  return [...found.entries()];
}

/**
 * Who has shared something new with the psychologist, newest first. Two trips, and some twenty rows whatever the caseload holds:
 * the newest unread entries, then those shown with whose they are and their keys.
 */
export async function listNewlyShared(ctx: PsychologistCtx, patients: number): Promise<NewlyShared[]> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  const rows = await selectNewestUnread(db, actor, actor.memberId, looked);
  const newest = newestOf(rows, patients);
  if (newest.length === 0) return [];
  const ids = newest.map(([patientId]) => patientId);
  const shownIds = newest.map(([, { entryId }]) => entryId);
  const [titles, keys] = await db.batch([
    selectSharedTitles(db, actor, actor.memberId, shownIds),
    selectKeysOf(db, actor.clinicId, ids),
  ]);
  // Care that has ended a moment ago, an entry made private: then nothing of theirs is shown, noted or opened.
  const shownOf = new Set(titles.map(({ patientId }) => patientId));
  const seen = noteListing(ctx, "diary.list", [...shownOf]);
  const open = keys.filter(({ ownerId }) => shownOf.has(ownerId));
  const vaults = await vaultsOf(seen, actor.clinicId, open);
  const titleOf = new Map(titles.map((row) => [row.id, row]));
  const shown = newest.map(async ([id, { entryId, unread }]): Promise<NewlyShared[]> => {
    const row = titleOf.get(entryId);
    const vault = vaults.get(id);
    if (!row) return []; // deleted or made private a moment ago, or care has ended
    const title = vault ? await orUnreadable(openTitle(vault, row), "") : "";
    const patient = { id, name: row.name, avatarFileId: row.avatarFileId, cycle: row.cycle };
    return [{ patient, entryId, title, occurredAt: row.occurredAt, unread, orMore: rows.length === looked }];
  });
  return (await Promise.all(shown)).flat();
}
