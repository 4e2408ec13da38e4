import { log } from "../../../app/platform/log";
import type { NewAlertEvent } from "../../../app/features/sos/board/alert";
import { climb, learn, unknownWait, type Climb } from "../../../app/features/sos/ladder/ladder.state";
import { reachesAnybody } from "../../../app/features/sos/board/people";
import type { People } from "../../../app/features/sos/board/read-people.server";
import { seatPeople } from "./audience";
import { change } from "./change";
import { heldLines } from "./contacts";
import type { Core } from "./core";
import { peopleOf } from "./people";
import { putPages } from "./pages";
import { alertOf, dueAlerts, liveAlertOf, liveAlerts, putAlert } from "./sos-board.store";
import { broadcast } from "./sockets";

function linesOf(core: Core, alertId: string, { called, skipped, gaveUp, lapsed }: Climb, people: People | null) {
  const lines: NewAlertEvent[] = [];
  if (lapsed) lines.push({ kind: "lapsed", source: "board", who: null });
  for (const { number, step } of skipped) {
    lines.push({ kind: "skipped", step: number, source: "board", who: null });
    if (people) lines.push(...heldLines(people, step));
  }
  for (const one of called) {
    if (people) lines.push(...putPages(core, alertId, one, people), ...heldLines(people, one.step));
  }
  if (gaveUp) lines.push({ kind: "unanswered", source: "board", who: null });
  return lines;
}

/** Does what is due for one alert. */
async function climbOne(core: Core, alertId: string, patientId: string): Promise<void> {
  const people = await peopleOf(core, patientId);
  // Read after the waiting: it may have been answered meanwhile.
  const row = alertOf(core.sql, alertId);
  if (!row) return;
  const had = core.sql.exec<{ n: number }>("select count(*) as n from audience where alert_id = ?", alertId).one().n;
  const ladder = people ? learn(row.ladder, people.policy) : row.ladder;
  const done = climb(ladder, (step) => (people ? reachesAnybody(people.callees, step) : null), core.now());
  if (done.ladder === row.ladder) return;
  const up = [...done.called, ...done.skipped].map(({ step }) => step);
  seatPeople(core, row, people, up);
  const lines = linesOf(core, alertId, done, people);
  // Who is called first is known only now: on their boards it is a new alert.
  if (had <= 1) broadcast(core, row.head, "sos-alert");
  if (lines.length > 0 || done.ladder.status !== row.ladder.status) {
    const back = done.lapsed ? { acknowledgedBy: null } : {};
    change(core, row, { ladder: done.ladder, head: back }, lines);
  } else {
    putAlert(core.sql, { ...row, head: { ...row.head, nextAt: done.ladder.nextAt }, ladder: done.ladder });
  }
}

/** A ladder that could not be climbed is tried again in a moment, not at once and for ever. */
function putOff(core: Core, alertId: string): void {
  const row = alertOf(core.sql, alertId);
  if (!row || row.ladder.nextAt === null || row.ladder.nextAt > core.now()) return;
  const nextAt = core.now() + unknownWait;
  putAlert(core.sql, { ...row, head: { ...row.head, nextAt }, ladder: { ...row.ladder, nextAt } });
}

/** Climbs every ladder whose next step is due; alerts do not wait for each other. */
export async function climbDue(core: Core): Promise<void> {
  const climbing = dueAlerts(core.sql, core.now(), 100).map(({ head }) =>
    climbOne(core, head.id, head.patient.id).catch((error: unknown) => {
      log({ event: "sos.climb_failed", error: error instanceof Error ? error.name : "unknown" });
      putOff(core, head.id);
    }),
  );
  await Promise.all(climbing);
}

async function reseatOne(core: Core, patientId: string): Promise<void> {
  const people = await peopleOf(core, patientId);
  const row = liveAlertOf(core.sql, patientId);
  if (row && people) seatPeople(core, row, people);
}

/**
 * Who may see the live alert of a patient, or (null) all live alerts, is decided anew, as the databases have it now. Those that are
 * over are judged whenever they are read.
 */
export async function reseat(core: Core, patientId: string | null): Promise<void> {
  const live = patientId === null ? liveAlerts(core.sql, null, 500).map(({ head }) => head.patient.id) : [patientId];
  const seated = live.filter((id) => liveAlertOf(core.sql, id)).map((id) => reseatOne(core, id));
  await Promise.allSettled(seated);
}
