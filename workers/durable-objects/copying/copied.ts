/** What of an object goes into a backup: every table but those named, and of a table only some rows where that is said (SQL). */
export type Copied = {
  without: readonly string[];
  only: Readonly<Record<string, string>>;
};

/** Columns of each table, in the order of a line's values. */
export type Columns = Record<string, string[]>;

/** Where a copy has got to. Good for the very process and state of the object that it began with. */
export type CopyPlace = { token: string; changes: number; table: string; row: number; hash: string; rows: number };

/** A stretch of an object's rows, one a line; `next` is null at its end. */
export type CopyPage = { columns: Columns; lines: string[]; rows: number; hash: string; next: CopyPlace | null };

/** What an object that a backup takes can be asked. */
export type CopyFace = {
  /** @returns "changed" when it is not what it was at the beginning: then it is begun anew */
  copyOut(place: CopyPlace | null, bytes: number): Promise<CopyPage | "changed">;
  copyIn(step: CopyStep): Promise<CopyAnswer>;
};

/** A piece of a copy on its way back, from 0; `end` comes with the last one and says what all of them must be. */
export type CopyStep = { n: number; columns: Columns; lines: string[]; end: { rows: number; hash: string } | null };

/** What became of a piece. `there`: the whole of it has been put back before. */
export type CopyAnswer =
  | { state: "more" | "put" | "there"; wants: number }
  | { state: "refused"; why: "not_empty" | "out_of_order" | "unknown_column" | "damaged" };

/** A value of a row as a line holds it: bytes as base64. */
export type CopyValue = string | number | null | { b: string };

/** The tables of an object that are copied, with their columns. A copy on its way in (`copy_…`) is no part of it. */
export function columnsOf(sql: SqlStorage, { without }: Copied): Columns {
  const query = `select m.name as name, c.name as col from sqlite_master m, pragma_table_info(m.name) c
    where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' and m.name not like '\\_cf\\_%' escape '\\'
      and m.name not like 'copy\\_%' escape '\\' order by m.name, c.cid`;
  const columns: Columns = {};
  for (const { name, col } of sql.exec<{ name: string; col: string }>(query))
    if (!without.includes(name)) (columns[name] ??= []).push(col);
  return columns;
}

/** The condition of a table's rows that are copied. */
export function conditionOf({ only }: Copied, table: string): string {
  return only[table] ?? "1";
}
