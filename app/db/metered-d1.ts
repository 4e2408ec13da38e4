import { AppError } from "~/lib/app-error";
import { onTrip, type Meter } from "~/lib/meter";
import { columnsOfSelect } from "./columns-of-select";

type Row = Record<string, unknown>;

function count(meter: Meter, result: D1Result<unknown>): void {
  meter.queries++;
  meter.rowsRead += result.meta.rows_read;
  meter.rowsWritten += result.meta.rows_written;
}

function refuseCollapsedColumns(sqlText: string, result: D1Result<Row>): void {
  const expected = columnsOfSelect(sqlText);
  const first = result.results[0];
  if (expected === null || !first) return;
  const got = Object.keys(first).length;
  if (got !== expected)
    throw new Error(`two columns of one name in a select (${got} of ${expected}): alias one of them`);
}

/** Seconds after which a clinic that is being moved has opened again, or is somewhere else. */
const moveTakes = 20;

/** A write of a clinic that is being moved, refused by the fence of its shard (ADR 0069), as everybody may be told. */
function told(error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.includes("clinic_fence_closed")) return error;
  return new AppError("kernel.clinic_moving", { retryAfter: moveTakes, cause: error });
}

async function orTold<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw told(error);
  }
}

type Bound = { sqlText: string; statement: D1PreparedStatement };
const inner = new WeakMap<object, Bound>();

/** What every statement of a request goes through. `sure`: settles once nothing assumed about the caller can be wrong, or throws. */
export type Passage = { meter: Meter; sure(): Promise<void> | undefined };

/** Only what plainly reads may run while the caller is still being confirmed. */
function onlyReads(sqlText: string): boolean {
  return sqlText.startsWith("select ");
}

function wrap(sqlText: string, statement: D1PreparedStatement, passage: Passage): D1PreparedStatement {
  const { meter, sure } = passage;
  const run = async () => {
    if (!onlyReads(sqlText)) await sure();
    const result = await orTold(onTrip(meter, () => statement.all<Row>()));
    count(meter, result);
    refuseCollapsedColumns(sqlText, result);
    return result;
  };
  const wrapped = {
    bind: (...values: unknown[]) => wrap(sqlText, statement.bind(...values), passage),
    all: run,
    run,
    first: async (column?: string) => {
      const row = (await run()).results[0] ?? null;
      return row && column !== undefined ? row[column] : row;
    },
    raw: async () => (await run()).results.map((row) => Object.values(row)),
  };
  inner.set(wrapped, { sqlText, statement });
  // Only the members that drizzle's D1 driver calls are given.
  return wrapped as unknown as D1PreparedStatement;
}

/** A D1 session as drizzle takes it, whose every statement is counted on the request's meter, and whose writes wait until sure. */
export function meteredD1(session: D1DatabaseSession, passage: Passage): D1Database {
  const { meter, sure } = passage;
  const metered = {
    prepare: (sqlText: string) => wrap(sqlText, session.prepare(sqlText), passage),
    batch: async (statements: D1PreparedStatement[]) => {
      const bound = statements.map((s) => inner.get(s) ?? { sqlText: "", statement: s });
      if (!bound.every((b) => onlyReads(b.sqlText))) await sure();
      const results = await orTold(onTrip(meter, () => session.batch<Row>(bound.map((b) => b.statement))));
      results.forEach((result, i) => {
        count(meter, result);
        refuseCollapsedColumns(bound[i]?.sqlText ?? "", result);
      });
      return results;
    },
  };
  return metered as unknown as D1Database;
}
