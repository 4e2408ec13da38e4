import { log } from "../../app/platform/log";
import type { NewAlertEvent } from "../../app/features/sos/alert";
import { climb, learn, type Climb } from "../../app/features/sos/ladder.state";
import { reachesAnybody } from "../../app/features/sos/people";
import type { People } from "../../app/features/sos/read-people.server";
import { seatPeople } from "./sos-board.audience";
import { change } from "./sos-board.change";
import { heldLines } from "./sos-board.contacts";
import type { Core } from "./sos-board.core";
import { peopleOf } from "./sos-board.people";
import { putPages } from "./sos-board.pages";
import { alertOf, dueAlerts, liveAlertOf, liveAlerts, putAlert } from "./sos-board.store";
import { broadcast } from "./sos-board.sockets";

/** A call's number: rounds of a hundred steps, so that no two calls of an alert share a page. */
const callNumber = (round: number, step: number) => round * 100 + step;

function linesOf(
  core: Core,
  alertId: string,
  { ladder, called, skipped, gaveUp, lapsed }: Climb,
  people: People | null,
) {
  const lines: NewAlertEvent[] = [];
  if (lapsed) lines.push({ kind: "lapsed", source: "board", who: null });
  for (const { number, step } of skipped) {
    lines.push({ kind: "skipped", step: number, source: "board", who: null });
    if (people) lines.push(...heldLines(people, step));
  }
  for (const { number, step } of called) {
    if (people) lines.push(...putPages(core, alertId, callNumber(ladder.round, number), step, people));
    if (people) lines.push(...heldLines(people, step));
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
  seatPeople(core, row, people);
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

/** Climbs every ladder whose next step is due; alerts do not wait for each other. */
export async function climbDue(core: Core): Promise<void> {
  const due = dueAlerts(core.sql, core.now(), 100);
  const climbing = due.map(({ head }) => climbOne(core, head.id, head.patient.id));
  for (const settled of await Promise.allSettled(climbing)) {
    if (settled.status === "rejected") {
      log({ event: "sos.climb_failed", error: settled.reason instanceof Error ? settled.reason.name : "unknown" });
    }
  }
}

async function reseatOne(core: Core, patientId: string): Promise<void> {
  const people = await peopleOf(core, patientId);
  const row = liveAlertOf(core.sql, patientId);
  if (row && people) seatPeople(core, row, people);
}

/** Who may see the live alert of a patient, or (null) all live alerts, is decided anew, as the databases have it now. */
export async function reseat(core: Core, patientId: string | null): Promise<void> {
  const live = patientId === null ? liveAlerts(core.sql, null, 500).map(({ head }) => head.patient.id) : [patientId];
  const seated = live.filter((id) => liveAlertOf(core.sql, id)).map((id) => reseatOne(core, id));
  await Promise.allSettled(seated);
}
