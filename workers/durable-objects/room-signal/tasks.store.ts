/** Work that an object does later, or again when it failed. */
export const taskKinds = ["record", "arrived", "waits", "abandoned", "recheck", "close"] as const;
export type TaskKind = (typeof taskKinds)[number];
/** Where it is kept, and whose alarm it is. */
type Schedule = { sql: SqlStorage; state: DurableObjectState };
type Row = { kind: TaskKind; at: number };

/** Everything planned, the next first. */
export function planned({ sql }: Pick<Schedule, "sql">): Row[] {
  return sql.exec<Row>("select kind, at from task order by at").toArray();
}

/** Plans a kind of work for an instant (ms), or earlier if that is planned: one alarm for all, the schedule in a table. */
export function plan(core: Schedule, kind: TaskKind, at: number): void {
  const before = planned(core);
  const own = before.find((task) => task.kind === kind);
  if (own && own.at <= at) return;
  core.sql.exec("insert or replace into task (kind, at) values (?, ?)", kind, at);
  if (at < (before[0]?.at ?? Infinity)) void core.state.storage.setAlarm(at);
}

/** What was planned is not needed any more. */
export function unplan({ sql }: Pick<Schedule, "sql">, kind: TaskKind): void {
  sql.exec("delete from task where kind = ?", kind);
}
