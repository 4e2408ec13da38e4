import { columnsOf, conditionOf, type Copied, type CopyPage, type CopyPlace, type CopyValue } from "./copied";
import { nextHash, noLines } from "./copy-hash";

/** The process of each object, as long as it lives: its count of changes begins anew with the next one. */
const tokens = new WeakMap<DurableObjectState, string>();

function tokenOf(state: DurableObjectState): string {
  const token = tokens.get(state) ?? crypto.randomUUID();
  tokens.set(state, token);
  return token;
}

function valueOf(value: SqlStorageValue): CopyValue {
  return value instanceof ArrayBuffer ? { b: Buffer.from(value).toString("base64") } : value;
}

/**
 * The next stretch of an object's rows, in one synchronous piece. What is written between two stretches (SQLite counts it) makes the
 * copy none: so all stretches together are of one instant, whoever writes, and nothing but one of them is ever in memory.
 * @param bytes characters of lines at the most, one line over
 */
export function copyOut(
  state: DurableObjectState,
  what: Copied,
  place: CopyPlace | null,
  bytes: number,
): CopyPage | "changed" {
  const { sql } = state.storage;
  const token = tokenOf(state);
  const changes = sql.exec<{ n: number }>("select total_changes() as n").one().n;
  if (place && (place.token !== token || place.changes !== changes)) return "changed";
  const columns = columnsOf(sql, what);
  const lines: string[] = [];
  let { hash, rows } = place ?? { hash: noLines, rows: 0 };
  let left = bytes;
  for (const table of Object.keys(columns)) {
    if (place && table < place.table) continue;
    const after = place?.table === table ? place.row : 0;
    const query = `select rowid as copy_row, * from "${table}" where rowid > ? and (${conditionOf(what, table)}) order by rowid`;
    for (const [row, ...values] of sql.exec(query, after).raw()) {
      const line = JSON.stringify([table, ...values.map(valueOf)]);
      lines.push(line);
      hash = nextHash(hash, line);
      rows += 1;
      left -= line.length;
      if (left <= 0)
        return { columns, lines, rows, hash, next: { token, changes, table, row: Number(row), hash, rows } };
    }
  }
  return { columns, lines, rows, hash, next: null };
}
