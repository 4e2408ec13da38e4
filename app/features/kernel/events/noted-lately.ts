import type { LookedMessage } from "~/platform/platform";

/** A row of a look, as it is handed on: its own id, the thing's, whose it is, by which right. */
type Row = LookedMessage["rows"][number];

/** Rows remembered; the oldest goes first. */
const most = 5000;

/** What this isolate knows to stand in the audit, and since when (ms): nothing is in it that a database has not said. */
const standing = new Map<string, number>();

const nameOf = (plane: string, { clinicId, memberId, action }: LookedMessage, [, entityId, subject]: Row) =>
  JSON.stringify([plane, clinicId, memberId, action, entityId, subject]);

/**
 * Leaves of a look what is no other access, because the audit is known to hold it since less than `oneAccess` (ms); null when nothing is
 * left to be written. What each time is an access is left whole.
 */
export function notYetNoted(plane: string, looked: LookedMessage, oneAccess: number): LookedMessage | null {
  if (looked.eachTime) return looked;
  const rows = looked.rows.filter((row) => {
    const since = standing.get(nameOf(plane, looked, row));
    return since === undefined || since <= looked.at - oneAccess || since > looked.at;
  });
  return rows.length > 0 ? { ...looked, rows } : null;
}

/** Remembers that a row of a look stands in the audit since an instant (ms). */
export function rememberNoted(plane: string, looked: LookedMessage, row: Row, since: number): void {
  if (looked.eachTime) return;
  const name = nameOf(plane, looked, row);
  standing.delete(name);
  const [oldest] = standing.keys();
  if (standing.size >= most && oldest !== undefined) standing.delete(oldest);
  standing.set(name, since);
}
