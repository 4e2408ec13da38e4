import type { Alert, NewAlertEvent, Responder } from "../../app/features/sos/alert";
import type { BoardOutcome, Viewer } from "../../app/features/sos/board-face";
import { acknowledge as taken, close as closed, isLive } from "../../app/features/sos/ladder.state";
import type { CancelReason, Feeling, Location, Resolve } from "../../app/features/sos/sos.schema";
import { seatOf } from "./sos-board.audience";
import { change } from "./sos-board.change";
import type { Core } from "./sos-board.core";
import { dropPages } from "./sos-board.pages";
import { alertOf, eventsOf, type AlertRow } from "./sos-board.store";
import { openWords, sealWords, type Words } from "./sos-board.words";

const notFound = { ok: false, code: "sos.not_found" } as const;

/** An alert in full; for admins without what people wrote. */
export async function showAlert(core: Core, row: AlertRow, viewer: Viewer): Promise<Alert> {
  const { head } = row;
  const words = await openWords(core, head.patient.id, head.id, viewer.role === "admin" ? null : row.words);
  return { ...head, ...words, timeline: eventsOf(core.sql, head.id), policy: row.ladder.policy };
}

/** An alert if it concerns the viewer: their own, one they were called to, or any of the clinic's for its admins. */
export function alertFor(core: Core, id: string, viewer: Viewer): AlertRow | null {
  const row = alertOf(core.sql, id);
  if (!row) return null;
  if (viewer.role === "admin") return row;
  if (viewer.role === "patient") return row.head.patient.id === viewer.id ? row : null;
  return seatOf(core, id, viewer.id) ? row : null;
}

const person = ({ id, name }: Responder) => ({ id, name });

async function done(core: Core, row: AlertRow, viewer: Viewer): Promise<BoardOutcome<Alert>> {
  return { ok: true, value: await showAlert(core, row, viewer) };
}

/** A responder takes an alert: calling stops at once, everywhere. Who comes second finds it taken, which is no error. */
export function acknowledge(core: Core, id: string, by: Responder): Promise<BoardOutcome<Alert>> {
  const row = alertFor(core, id, by);
  if (!row || by.role === "patient") return Promise.resolve(notFound);
  const ladder = taken(row.ladder, core.now());
  if (ladder === row.ladder) return done(core, row, by);
  dropPages(core, id);
  const head = { acknowledgedBy: person(by), acknowledgedAt: core.now() };
  const next = change(core, row, { head, ladder }, [{ kind: "acknowledged", source: "responder", who: person(by) }]);
  return done(core, next, by);
}

/** A responder closes an alert with what was done. The same again changes nothing. */
export async function resolve(core: Core, id: string, by: Responder, how: Resolve): Promise<BoardOutcome<Alert>> {
  const before = alertFor(core, id, by);
  if (!before || by.role === "patient") return notFound;
  const words = how.note === undefined ? undefined : await withWords(core, before, { note: how.note });
  const row = alertFor(core, id, by);
  if (!row) return notFound;
  if (row.head.status === "resolved" && row.head.outcome === how.outcome) return done(core, row, by);
  if (!isLive(row.ladder.status)) return { ok: false, code: "sos.closed" };
  dropPages(core, id);
  const now = core.now();
  const events: NewAlertEvent[] = [{ kind: "resolved", outcome: how.outcome, source: "responder", who: person(by) }];
  if (row.head.acknowledgedAt === null) events.unshift({ kind: "acknowledged", source: "responder", who: person(by) });
  const head = {
    closedAt: now,
    outcome: how.outcome,
    acknowledgedAt: row.head.acknowledgedAt ?? now,
    acknowledgedBy: row.head.acknowledgedBy ?? person(by),
  };
  const ladder = closed(row.ladder, "resolved");
  return done(core, change(core, row, { head, ladder, ...(words === undefined ? {} : { words }) }, events), by);
}

/** The patient takes an alert back. */
export function cancel(core: Core, id: string, patientId: string, reason: CancelReason): Promise<BoardOutcome<Alert>> {
  const viewer = { id: patientId, role: "patient" } as const;
  const row = alertFor(core, id, viewer);
  if (!row) return Promise.resolve(notFound);
  if (row.head.status === "cancelled") return done(core, row, viewer);
  if (!isLive(row.ladder.status)) return Promise.resolve({ ok: false, code: "sos.closed" });
  dropPages(core, id);
  const ladder = closed(row.ladder, "cancelled");
  const event: NewAlertEvent = { kind: "cancelled", reason, source: "patient", who: row.head.patient };
  return done(core, change(core, row, { head: { closedAt: core.now() }, ladder }, [event]), viewer);
}

async function withWords(core: Core, { head, words }: AlertRow, said: Partial<Words>): Promise<string | null> {
  const before = await openWords(core, head.patient.id, head.id, words);
  return sealWords(core, head.patient.id, head.id, { ...before, ...said });
}

/** How the patient feels; it may be said after all is over, too. */
export async function feel(core: Core, id: string, patientId: string, feeling: Feeling): Promise<BoardOutcome<Alert>> {
  const viewer = { id: patientId, role: "patient" } as const;
  const row = alertFor(core, id, viewer);
  if (!row) return notFound;
  const { feelings } = await openWords(core, patientId, id, row.words);
  const said = { ...feelings, [feeling.when]: feeling.distress, helped: feeling.helped ?? feelings.helped };
  const words = await withWords(core, row, { feelings: said });
  const now = alertFor(core, id, viewer);
  return now ? done(core, change(core, now, { words }, [], true), viewer) : notFound;
}

/** Where the patient is, for this alert while it is live; null destroys it. */
export async function locate(
  core: Core,
  id: string,
  patientId: string,
  location: Location | null,
): Promise<BoardOutcome<Alert>> {
  const viewer = { id: patientId, role: "patient" } as const;
  const row = alertFor(core, id, viewer);
  if (!row) return notFound;
  if (location !== null && !isLive(row.ladder.status)) return { ok: false, code: "sos.closed" };
  const words = await withWords(core, row, { location: location && { ...location, at: core.now() } });
  const now = alertFor(core, id, viewer);
  if (!now) return notFound;
  const kind = location ? "location_shared" : "location_withdrawn";
  return done(core, change(core, now, { words }, [{ kind, source: "patient", who: row.head.patient }]), viewer);
}

/** A responder's screen shows an alert, or they have opened it: noted once each. */
export function noteSeen(core: Core, id: string, by: Responder, how: "delivered" | "seen"): void {
  const row = alertOf(core.sql, id);
  const seat = seatOf(core, id, by.id);
  const bit = how === "seen" ? 2 : 1;
  if (!row || !seat || by.role === "patient" || (seat.seen & bit) !== 0) return;
  core.sql.exec("update audience set seen = seen | ? where alert_id = ? and member_id = ?", bit, id, by.id);
  const event: NewAlertEvent =
    how === "seen"
      ? { kind: "seen", source: "responder", who: person(by) }
      : { kind: "delivered", channel: "screen", source: "device", who: person(by) };
  change(core, row, {}, [event], true);
}
