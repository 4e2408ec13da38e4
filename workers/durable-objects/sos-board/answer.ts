import {
  isContact,
  type Alert,
  type AlertEvent,
  type NewAlertEvent,
  type Responder,
} from "../../../app/features/sos/board/alert";
import type { BoardOutcome, Viewer } from "../../../app/features/sos/board/board-face";
import { acknowledge as taken, close as closed, isLive } from "../../../app/features/sos/ladder/ladder.state";
import type { CancelReason, Feeling, Location, Resolve } from "../../../app/features/sos/sos.schema";
import { log } from "../../../app/platform/log";
import { seatOf } from "./audience";
import { change } from "./change";
import type { Core } from "./core";
import { contactNames, isCalledNow } from "./people";
import { dropPages } from "./pages";
import { alertOf, eventsOf, pressedAlert, type AlertRow } from "./sos-board.store";
import { noWords, openWords, reword } from "./words";

const notFound = { ok: false, code: "sos.not_found" } as const;

/** An alert's timeline with the names of contacts, which stand in no line of it; an admin does not see them. */
async function namedTimeline(core: Core, { head }: AlertRow, viewer: Viewer): Promise<AlertEvent[]> {
  const lines = eventsOf(core.sql, head.id);
  if (viewer.role === "admin" || !lines.some(({ who }) => who && isContact(who.id))) return lines;
  const names = await contactNames(core, head.patient.id);
  return lines.map((line) =>
    line.who && isContact(line.who.id) ? { ...line, who: { ...line.who, name: names.get(line.who.id) ?? "" } } : line,
  );
}

/** An alert in full; for admins without what people wrote. */
export async function showAlert(core: Core, row: AlertRow, viewer: Viewer): Promise<Alert> {
  const { head } = row;
  const sealed = viewer.role === "admin" ? null : row.words;
  // Words that do not open keep nobody from seeing the alert, and from answering it.
  const words = await openWords(core, head.patient.id, head.id, sealed).catch((error: unknown) => {
    log({ event: "sos.work_failed", kind: "words", error: error instanceof Error ? error.name : "unknown" });
    return noWords;
  });
  return { ...head, ...words, timeline: await namedTimeline(core, row, viewer), policy: row.ladder.policy };
}

/** An alert if it concerns the viewer: their own, one they were called to, or any of the clinic's for its admins. */
export function alertFor(core: Core, id: string, viewer: Viewer): AlertRow | null {
  // A press that was taken into a live alert goes by its own id, too, to who pressed.
  const own = viewer.role === "patient" ? pressedAlert(core.sql, viewer.id, id) : undefined;
  const row = alertOf(core.sql, id) ?? own;
  if (!row) return null;
  if (viewer.role === "admin") return row;
  if (viewer.role === "patient") return row.head.patient.id === viewer.id ? row : null;
  return seatOf(core, row.head.id, viewer.id) ? row : null;
}

/**
 * An alert as a viewer may read it. One that is over has nothing for a psychologist who is not called for the patient any more,
 * whoever answered it then.
 */
export async function readAlert(core: Core, id: string, viewer: Viewer): Promise<Alert | null> {
  const row = alertFor(core, id, viewer);
  if (!row) return null;
  const isOver = !isLive(row.ladder.status);
  if (isOver && viewer.role === "psychologist" && !(await isCalledNow(core, row.head.patient.id, viewer.id)))
    return null;
  return showAlert(core, row, viewer);
}

const person = ({ id, name }: Responder) => ({ id, name });

async function done(core: Core, row: AlertRow, viewer: Viewer): Promise<BoardOutcome<Alert>> {
  return { ok: true, value: await showAlert(core, row, viewer) };
}

/** What stands already, as the viewer may read it. */
async function standing(core: Core, row: AlertRow, viewer: Viewer): Promise<BoardOutcome<Alert>> {
  const value = await readAlert(core, row.head.id, viewer);
  return value ? { ok: true, value } : notFound;
}

/** A responder takes an alert: calling stops at once, everywhere. Who comes second finds it taken, which is no error. */
export function acknowledge(core: Core, id: string, by: Responder): Promise<BoardOutcome<Alert>> {
  const row = alertFor(core, id, by);
  if (!row || by.role === "patient") return Promise.resolve(notFound);
  const ladder = taken(row.ladder, core.now());
  if (ladder === row.ladder) return standing(core, row, by);
  dropPages(core, id);
  const head = { acknowledgedBy: person(by), acknowledgedAt: core.now() };
  const next = change(core, row, { head, ladder }, [{ kind: "acknowledged", source: "responder", who: person(by) }]);
  return done(core, next, by);
}

/** Closes what a responder may close. @param words sealed, with their note; what stands when there is none */
function resolved(core: Core, row: AlertRow, by: Responder, { outcome }: Resolve, words: string | null): AlertRow {
  dropPages(core, row.head.id);
  const now = core.now();
  const events: NewAlertEvent[] = [{ kind: "resolved", outcome, source: "responder", who: person(by) }];
  if (row.head.acknowledgedAt === null) events.unshift({ kind: "acknowledged", source: "responder", who: person(by) });
  const head = {
    closedAt: now,
    outcome,
    acknowledgedAt: row.head.acknowledgedAt ?? now,
    acknowledgedBy: row.head.acknowledgedBy ?? person(by),
  };
  return change(core, row, { head, ladder: closed(row.ladder, "resolved"), words }, events);
}

/** A responder closes an alert with what was done. The same again changes nothing. */
export async function resolve(core: Core, id: string, by: Responder, how: Resolve): Promise<BoardOutcome<Alert>> {
  const closing = (row: AlertRow, words: string | null): AlertRow | "sos.closed" | null => {
    if (by.role === "patient" || !alertFor(core, id, by)) return null;
    if (row.head.status === "resolved" && row.head.outcome === how.outcome) return row;
    return isLive(row.ladder.status) ? resolved(core, row, by, how, words) : "sos.closed";
  };
  const { note } = how;
  const before = alertFor(core, id, by);
  if (!before) return notFound;
  const row =
    note === undefined
      ? closing(before, before.words)
      : await reword(core, id, (words) => ({ ...words, note }), closing);
  if (!row) return notFound;
  if (row === "sos.closed") return { ok: false, code: row };
  return isLive(before.ladder.status) ? done(core, row, by) : standing(core, row, by);
}

/** The patient takes an alert back. */
export function cancel(core: Core, id: string, patientId: string, reason: CancelReason): Promise<BoardOutcome<Alert>> {
  const viewer = { id: patientId, role: "patient" } as const;
  const row = alertFor(core, id, viewer);
  if (!row) return Promise.resolve(notFound);
  if (row.head.status === "cancelled") return done(core, row, viewer);
  if (!isLive(row.ladder.status)) return Promise.resolve({ ok: false, code: "sos.closed" });
  dropPages(core, row.head.id);
  const ladder = closed(row.ladder, "cancelled");
  const event: NewAlertEvent = { kind: "cancelled", reason, source: "patient", who: row.head.patient };
  return done(core, change(core, row, { head: { closedAt: core.now() }, ladder }, [event]), viewer);
}

/** How the patient feels; it may be said after all is over, too. */
export async function feel(core: Core, id: string, patientId: string, feeling: Feeling): Promise<BoardOutcome<Alert>> {
  const viewer = { id: patientId, role: "patient" } as const;
  const before = alertFor(core, id, viewer);
  if (!before) return notFound;
  const row = await reword(
    core,
    before.head.id,
    ({ feelings, ...words }) => {
      const helped = feeling.helped ?? feelings.helped;
      return { ...words, feelings: { ...feelings, [feeling.when]: feeling.distress, helped } };
    },
    (now, words) => change(core, now, { words }, [], true),
  );
  return row ? done(core, row, viewer) : notFound;
}

/** Where the patient is, for this alert while it is live; null destroys it. */
export async function locate(
  core: Core,
  id: string,
  patientId: string,
  location: Location | null,
): Promise<BoardOutcome<Alert>> {
  const viewer = { id: patientId, role: "patient" } as const;
  const before = alertFor(core, id, viewer);
  if (!before) return notFound;
  const kind = location ? "location_shared" : "location_withdrawn";
  const row = await reword(
    core,
    before.head.id,
    (words) => ({ ...words, location: location && { ...location, at: core.now() } }),
    (now, words) => {
      // It may have been closed meanwhile: nobody needs the place any more.
      if (location !== null && !isLive(now.ladder.status)) return "sos.closed" as const;
      return change(core, now, { words }, [{ kind, source: "patient", who: now.head.patient }]);
    },
  );
  if (!row) return notFound;
  return row === "sos.closed" ? { ok: false, code: row } : done(core, row, viewer);
}

/** A responder's screen shows an alert, or they have opened it: noted once each. */
export function noteSeen(core: Core, id: string, by: Responder, how: "delivered" | "seen"): void {
  const row = alertOf(core.sql, id);
  const seat = seatOf(core, id, by.id);
  const bit = how === "seen" ? 2 : 1;
  if (!row || !isLive(row.ladder.status) || !seat || by.role === "patient" || (seat.seen & bit) !== 0) return;
  core.sql.exec("update audience set seen = seen | ? where alert_id = ? and member_id = ?", bit, id, by.id);
  const event: NewAlertEvent =
    how === "seen"
      ? { kind: "seen", source: "responder", who: person(by) }
      : { kind: "delivered", channel: "screen", source: "device", who: person(by) };
  change(core, row, {}, [event], true);
}
