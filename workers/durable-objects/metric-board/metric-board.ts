import { DurableObject } from "cloudflare:workers";
import { days, hours } from "../../../app/lib/duration";
import type { Env } from "../../../app/platform/env";
import type { MetricAnswer, MetricQuestion, MetricSum } from "../../../app/platform/metrics/metric-board";

/** How long sums are kept, in hours: of what people do a month, of the rest a week. */
const keptHours = { business: days(35) / hours(1), others: days(8) / hours(1) };
/** Sums of one call, and of the whole board, at most: what is beyond is not counted. */
const mostAtOnce = 1000;
const mostKept = 300_000;
/** Sums of one answer at most. */
const mostRead = 20_000;

const columns = "hour, kind, name, a, b, place, count, queries, rows";

/** Sums of what was measured in the last days, for the pages that show them. Long history is Analytics Engine's. */
export class MetricBoard extends DurableObject<Env> {
  private readonly sql = this.ctx.storage.sql;
  private cleaned = 0;
  private isFull = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.sql
      .exec(`create table if not exists metric (hour integer not null, kind text not null, name text not null, a text not null,
      b text not null, place integer not null, count integer not null, queries integer not null, rows integer not null,
      primary key (kind, hour, name, a, b, place)) without rowid`);
  }

  /** Adds to what is kept of an hour; one statement, whatever it is. */
  add(sums: MetricSum[]): void {
    this.clean();
    if (this.isFull) return;
    const rows = sums
      .slice(0, mostAtOnce)
      .map(({ hour, kind, name, a, b, place, count, queries, rows: read }) => [
        hour,
        kind,
        name,
        a,
        b,
        place,
        count,
        queries,
        read,
      ]);
    const values = rows[0]?.map((_, n) => `value ->> ${n}`).join(", ");
    if (!values) return;
    this.sql.exec(
      `insert into metric (${columns}) select ${values} from json_each(?) where true on conflict do update set
        count = count + excluded.count, queries = queries + excluded.queries, rows = rows + excluded.rows`,
      JSON.stringify(rows),
    );
  }

  /** What was measured since an hour: sums by name, and how much in each hour. */
  read({ kind, sinceHour, a }: MetricQuestion): MetricAnswer {
    const where = `kind = ?1 and hour >= ?2 and (?3 is null or a = ?3)`;
    const given = [kind, sinceHour, a ?? null] as const;
    return {
      sums: this.sql
        .exec<MetricAnswer["sums"][number]>(
          `select name, a, b, place, sum(count) as count, sum(queries) as queries, sum(rows) as rows from metric
           where ${where} group by name, a, b, place order by count desc limit ${mostRead}`,
          ...given,
        )
        .toArray(),
      hours: this.sql
        .exec<MetricAnswer["hours"][number]>(
          `select hour, sum(count) as count from metric where ${where} group by hour order by hour limit 1000`,
          ...given,
        )
        .toArray(),
    };
  }

  /** Once an hour: what is old goes, and whether there is room is looked at. */
  private clean(): void {
    const hour = Math.floor(Date.now() / hours(1));
    if (this.cleaned === hour) return;
    this.cleaned = hour;
    this.sql.exec("delete from metric where kind = 'business' and hour < ?", hour - keptHours.business);
    this.sql.exec("delete from metric where kind <> 'business' and hour < ?", hour - keptHours.others);
    this.isFull = this.sql.exec<{ n: number }>("select count(*) as n from metric").one().n > mostKept;
  }
}
