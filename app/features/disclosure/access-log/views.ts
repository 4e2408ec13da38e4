import { minutes } from "~/lib/duration";
import type { OpeningRow } from "./access-log.repo.server";
import { standsAlone } from "./item-words";

/** Openings of one person that follow each other within this time (ms) are one view. */
const oneView = minutes(10);

function joins(group: readonly OpeningRow[], row: OpeningRow): boolean {
  const [first] = group;
  if (!first || standsAlone(first.action) || standsAlone(row.action)) return false;
  const same = first.actorId === row.actorId && first.right === row.right && first.reason === row.reason;
  return same && first.at - row.at <= oneView;
}

/** The rows, the newest first, one group a view: others may look in between. What goes to a model, and a grant, stand alone. */
export function viewsOf(rows: readonly OpeningRow[]): [OpeningRow, ...OpeningRow[]][] {
  const groups: [OpeningRow, ...OpeningRow[]][] = [];
  for (const row of rows) {
    const open = groups.findLast((group) => joins(group, row));
    if (open) open.push(row);
    else groups.push([row]);
  }
  return groups;
}
