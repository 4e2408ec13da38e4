import { seconds } from "../../../app/lib/duration";
import { inTime } from "../../../app/lib/in-time";
import { isArmed } from "../../../app/features/sos/ladder/ladder.state";
import { log } from "../../../app/platform/log";
import { climbDue } from "./climb";
import { change } from "./change";
import { placeOf, type Core } from "./core";
import { forgetOld, nextForgetting, recordDue } from "./history";
import { sendPages } from "./pages";
import { recheckAt, recheckDue } from "./recheck";
import { boardCloseCodes, connectionLife, openedAt } from "./sockets";
import { liveAlerts, metaOf, oneNumber, putMeta } from "./sos-board.store";
import { tellDue } from "./tell";
import { untilSettled } from "./unsettled";
import { closeOld, openSockets } from "../sockets";

/** A step this late (ms) has been forgotten. */
const slack = seconds(20);

/** How long a part of the work is waited for (ms): a database that never answers must not hold the alarm, and so the ladder, up. */
const patience = seconds(5);

function late(): never {
  throw new Error("the auditor is late");
}

/** Has the auditor watch this board; tried again until it does. */
async function askToBeWatched(core: Core): Promise<void> {
  if (metaOf(core.sql, "watch") !== "wanted") return;
  try {
    await inTime(core.job().scope.platform.sos.watch(placeOf(core)), patience, late);
    putMeta(core.sql, "watch", "done");
  } catch (error) {
    log({ event: "sos.watch_failed", error: error instanceof Error ? error.name : "unknown" });
  }
}

/** Work that has taken longer than this (ms) is taken for lost: the next does not wait for it. */
const lost = seconds(15);

const goOn = () => undefined;

/** One of each kind of work at a time; asked for while it runs it runs once more. */
function once(core: Core, name: string, work: (core: Core) => Promise<void>): Promise<void> {
  const before = core.running.get(name);
  const next = (before ? inTime(before, lost, goOn).then(() => work(core)) : work(core))
    .catch((error: unknown) =>
      log({ event: "sos.work_failed", kind: name, error: error instanceof Error ? error.name : "unknown" }),
    )
    .finally(() => {
      if (core.running.get(name) === next) core.running.delete(name);
    });
  core.running.set(name, next);
  return next;
}

/** When (ms) there is something to do next, null when never. */
function nextWork(core: Core): number | null {
  const asked = metaOf(core.sql, "watch") === "wanted" ? core.now() + seconds(2) : null;
  const retire = openSockets(core.state).map((socket) => openedAt(socket) + connectionLife);
  const times = [
    oneNumber(core.sql, "select min(next_at) as n from alert where next_at is not null"),
    oneNumber(core.sql, "select min(next_at) as n from page where next_at is not null"),
    oneNumber(core.sql, "select min(tell_at) as n from audience where tell_at is not null"),
    oneNumber(core.sql, "select min(record_at) as n from alert where record_at is not null"),
    nextForgetting(core),
    asked,
    recheckAt(core),
    ...retire,
  ].filter((at) => at !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/**
 * Sets the alarm for what comes next. Called in the same synchronous piece as the write that makes it due, so a process that dies
 * after the write is woken for it. @param after ms from now at the least, while that work is being done without an alarm
 */
export function arm(core: Core, after = 0): void {
  const next = nextWork(core);
  if (next !== null) armAt(core, Math.max(next, core.now() + after));
}

/** An alarm that has not rung for so long (ms) after its instant is taken for lost. */
const overdue = seconds(10);

/**
 * Sets the alarm for an instant (ms), unless it rings before: for when what comes next need not be looked up. One whose instant has
 * just passed is ringing: moved, it would ring later, and never while calls come without end.
 */
export function armAt(core: Pick<Core, "alarmAt" | "now" | "state">, at: number): void {
  if (core.alarmAt !== null && core.alarmAt <= at && core.alarmAt > core.now() - overdue) return;
  core.alarmAt = at;
  void core.state.storage.setAlarm(at);
}

/** Does all that is due: ladders first, since they make pages; nothing waits for a provider. */
export async function work(core: Core): Promise<void> {
  await untilSettled(core);
  const told = once(core, "tell", tellDue);
  await inTime(once(core, "climb", climbDue), patience, goOn);
  sendPages(core);
  const rest = Promise.all([
    told,
    once(core, "tell", tellDue),
    once(core, "record", recordDue),
    once(core, "watch", askToBeWatched),
    once(core, "recheck", recheckDue),
  ]);
  await inTime(rest, patience, goOn);
  arm(core);
}

/** The alarm's work. An alarm that fails six times is dropped: this one never does, and always sets the next. */
export async function wake(core: Core): Promise<void> {
  core.alarmAt = null;
  try {
    closeOld(
      openSockets(core.state),
      { life: connectionLife, now: core.now(), code: boardCloseCodes.tooOld },
      openedAt,
    );
    forgetOld(core);
    await work(core);
  } catch (error) {
    log({ event: "sos.alarm_failed", error: error instanceof Error ? error.name : "unknown" });
  } finally {
    arm(core, 100);
  }
}

/** Finds live alerts that nothing will happen to any more, and sets them going at once. */
export function rearmForgotten(core: Core): { live: number; rearmed: number } {
  const now = core.now();
  const live = liveAlerts(core.sql, null, 500);
  const forgotten = live.filter(({ ladder }) => !isArmed(ladder, now, slack));
  for (const row of forgotten) {
    const next = row.ladder.status === "unanswered" ? null : now;
    change(core, row, { ladder: { ...row.ladder, nextAt: next } }, [{ kind: "rearmed", source: "board", who: null }]);
  }
  // The schedule may be right and the alarm gone: it is set anew either way.
  core.alarmAt = null;
  arm(core);
  return { live: live.length, rearmed: forgotten.length };
}
