import type { AlertHead, NewAlertEvent } from "../../../app/features/sos/board/alert";
import { type Ladder, nextCallOf } from "../../../app/features/sos/ladder/ladder.state";
import type { Core } from "./core";
import { broadcast } from "./sockets";
import { countEvents, putAlert, putEvent, type AlertRow } from "./sos-board.store";

/** What of a head the ladder decides. */
function shown(head: AlertHead, ladder: Ladder): AlertHead {
  const { status, severity, nextAt } = ladder;
  return { ...head, status, severity, nextAt, nextCall: nextCallOf(ladder) };
}

/** How long the news of mere evidence (sent, delivered) may wait for more of it, so that one telling says all of it (ms). */
const gather = 300;

/** Lines a timeline takes before mere evidence is left out of it: an alert that is pressed for hours must not grow without end. */
const mostLines = 400;
const isEvidence = ({ kind }: NewAlertEvent) =>
  ["pressed_again", "sent", "delivered", "failed", "seen", "location_shared", "location_withdrawn"].includes(kind);

type Changed = { head?: Partial<AlertHead>; ladder?: Ladder; words?: string | null };

/**
 * Writes a change of an alert: the row, its lines, and that the history and the audience are to be told. One synchronous piece,
 * so all of it is durable together or none of it.
 * @param calm the change may wait a moment to be told: it asks nobody to do anything
 */
export function change(core: Core, row: AlertRow, changed: Changed, events: NewAlertEvent[], calm = false): AlertRow {
  const now = core.now();
  const soon = calm ? now + gather : now;
  const ladder = changed.ladder ?? row.ladder;
  const next: AlertRow = {
    ...row,
    head: { ...shown({ ...row.head, ...changed.head }, ladder), rev: row.head.rev + 1 },
    ladder,
    words: changed.words === undefined ? row.words : changed.words,
    recordAt: Math.min(row.recordAt ?? Infinity, soon),
  };
  putAlert(core.sql, next);
  const isLong = countEvents(core.sql, row.head.id) >= mostLines;
  for (const event of events) {
    if (!isLong || !isEvidence(event)) putEvent(core.sql, row.head.id, { ...event, at: now });
  }
  core.sql.exec("update audience set tell_at = min(coalesce(tell_at, ?1), ?1) where alert_id = ?2", soon, row.head.id);
  broadcast(core, next.head, "sos-update");
  return next;
}
