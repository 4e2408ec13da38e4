import { scrubFields } from "./scrub";

/** The closed list of things worth a log line. A line carries ids and codes, never text a person wrote, names or addresses. */
export type LogEvent =
  | { event: "request.failed"; requestId: string; route: string; code: string; detail?: string; stack?: string }
  | { event: "config.failed"; problems: string }
  | { event: "site_file.failed"; path: string; error: string }
  | { event: "home.card_failed"; card: string; error: string }
  | { event: "render.failed"; requestId: string; error: string }
  | { event: "request.slow"; requestId: string; route: string; ms: number }
  | { event: "identity.step_reset_failed"; error: string }
  | { event: "relay.send_failed"; plane: string; count: number; error: string }
  | { event: "relocation.passed_on" }
  | { event: "shard.write_deferred"; memberId: string; error: string }
  | { event: "hold.mark_deferred"; error: string }
  | { event: "audit.failed"; requestId: string; action: string; error: string }
  | { event: "relay.sent"; plane: string; count: number }
  | { event: "event.failed"; eventId: string; type: string; failure: string }
  | { event: "queue.retry"; queue: string; messageId: string; attempts: number; error: string }
  | { event: "queue.parked"; queue: string; messageId: string; reason: string }
  | { event: "breaker.wake_failed"; service: string; error: string }
  | { event: "mail.sent"; mailId: string }
  | { event: "mail.failed"; mailId: string; status: number | null }
  | { event: "text.unreadable"; detail: string }
  | { event: "sockets.recheck_failed"; holder: "channel" | "room" | "board" | "session-room"; error: string }
  | { event: "room.task_failed"; kind: string; error: string }
  | { event: "sos.people_failed"; error: string }
  | { event: "sos.page_failed"; error: string }
  | { event: "sos.climb_failed"; error: string }
  | { event: "sos.tell_failed"; error: string }
  | { event: "sos.record_failed"; error: string }
  | { event: "sos.watch_failed"; error: string }
  | { event: "sos.work_failed"; kind: string; error: string }
  | { event: "sos.alarm_failed"; error: string }
  | { event: "sos.audit_failed"; error: string }
  | { event: "sos.board_failed"; error: string }
  | { event: "sos.page_without"; what: "plan" | "contacts" | "duty" | "live" | "words"; error: string }
  | { event: "sos.rearmed"; count: number }
  | { event: "contact_line.list_failed"; error: string }
  | { event: "backup.taken"; class: string; objects: number; rows: number }
  | { event: "backup.refused"; class: string; why: string }
  | { event: "export.broken"; store: string; error: string }
  | { event: "export.turn_failed"; error: string }
  | { event: "record.broken"; detail: string }
  | { event: "cron.ran"; job: string; ms: number; done: number }
  | { event: "cron.failed"; job: string; error: string };

/** The line of an event: whatever found its way into a text of it, nobody is in it. */
export function lineOf(entry: LogEvent): string {
  return JSON.stringify({ at: new Date().toISOString(), ...scrubFields(entry) });
}

/** A failure as its line says it, scrubbed. */
export type FailureLine = { event: string } & Record<string, unknown>;
type Listener = (line: FailureLine) => void;
const listeners = new Set<Listener>();

/** Has somebody told of every failure that is logged. It must not throw. */
export function onFailure(listener: Listener): void {
  listeners.add(listener);
}

/** Writes one structured line for Workers Logs. */
export function log(entry: LogEvent): void {
  const line = lineOf(entry);
  if (!entry.event.endsWith("failed") && entry.event !== "queue.parked") return console.log(line);
  console.error(line);
  for (const listener of listeners) listener({ ...scrubFields(entry), event: entry.event });
}
