import { seconds } from "../../app/lib/duration";
import { log } from "../../app/platform/log";

/** What an object does later, or again when it failed: one alarm for all kinds of work, the schedule in a table. */
export type Schedule<Kind extends string> = {
  storage: DurableObjectStorage;
  now(): number;
  /** When (ms) each kind is due. What is being done just now stands in the table alone, until it is done. */
  at: Map<Kind, number>;
};

/** Wait before what failed is tried again (ms): soon at first, and for as long as the object is kept. */
const retryAfter = seconds(5);
/** What has been due for so long (ms) has lost its alarm. */
const overdue = seconds(60);

function makeTable({ sql }: DurableObjectStorage): void {
  sql.exec("create table if not exists task (kind text primary key, at integer not null)");
}

/** Opens an object's schedule: its table, and what stands in it. */
export function openSchedule<Kind extends string>(storage: DurableObjectStorage, now: () => number): Schedule<Kind> {
  makeTable(storage);
  const rows = [...storage.sql.exec<{ kind: Kind; at: number }>("select kind, at from task")];
  return { storage, now, at: new Map(rows.map(({ kind, at }) => [kind, at])) };
}

/** Begins anew where all of the object's storage was deleted. */
export function clearSchedule({ storage, at }: Schedule<string>): void {
  makeTable(storage);
  at.clear();
}

/** Plans a kind of work for an instant (ms), or earlier if that is planned. */
export function plan<Kind extends string>({ storage, now, at: planned }: Schedule<Kind>, kind: Kind, at: number): void {
  const before = planned.get(kind);
  if (before !== undefined && before <= at) return;
  const next = Math.min(...planned.values());
  planned.set(kind, at);
  storage.sql.exec("insert or replace into task (kind, at) values (?, ?)", kind, at);
  if (next < now() - overdue) void storage.setAlarm(now());
  else if (at < next) void storage.setAlarm(at);
}

/** What was planned is not needed any more. */
export function unplan<Kind extends string>({ storage, at }: Schedule<Kind>, kind: Kind): void {
  at.delete(kind);
  storage.sql.exec("delete from task where kind = ?", kind);
}

type Work<Kind extends string> = Readonly<Partial<Record<Kind, () => Promise<void>>>>;

/** Does one kind of work; it stays planned until it is done, or is planned anew: who dies on the way does it again. */
async function runOne<Kind extends string>(schedule: Schedule<Kind>, kind: Kind, work: Work<Kind>): Promise<void> {
  schedule.at.delete(kind);
  try {
    await work[kind]?.();
    if (!schedule.at.has(kind)) unplan(schedule, kind);
  } catch (error) {
    log({ event: "room.task_failed", kind, error: error instanceof Error ? error.name : "unknown" });
    plan(schedule, kind, schedule.now() + retryAfter);
  }
}

/** Does what is due, the eldest first. An alarm that fails six times is dropped: this one never does, and always sets the next. */
export async function runDue<Kind extends string>(schedule: Schedule<Kind>, work: Work<Kind>): Promise<void> {
  const { at, storage } = schedule;
  const now = schedule.now();
  const due = [...at].filter(([, when]) => when <= now).sort(([, a], [, b]) => a - b);
  try {
    // What one piece of work has made needless is not done.
    for (const [kind] of due) if (at.has(kind)) await runOne(schedule, kind, work);
  } finally {
    if (at.size > 0) await storage.setAlarm(Math.min(...at.values()));
  }
}
