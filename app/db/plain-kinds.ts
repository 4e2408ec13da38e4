import { Column, Name, Param, Placeholder, SQL, StringChunk, Subquery, Table, View } from "drizzle-orm";
import {
  SQLiteBoolean,
  SQLiteColumn,
  SQLiteInteger,
  SQLiteReal,
  SQLiteTable,
  SQLiteText,
  SQLiteTextJson,
} from "drizzle-orm/sqlite-core";

/** Of what statements are made. */
const kinds = [
  ...[SQL, SQL.Aliased, StringChunk, Name, Param, Placeholder, Subquery, View, Table, Column],
  ...[SQLiteTable, SQLiteColumn, SQLiteText, SQLiteTextJson, SQLiteInteger, SQLiteReal, SQLiteBoolean],
];

/**
 * drizzle asks of each piece of a statement whether it is one of a dozen classes. Where `instanceof` says no, its `is` goes on to compare
 * names of classes up from `constructor`, for programs that hold two copies of drizzle: a seventh of what our code did for a written entry.
 * Here is one copy, so `instanceof` has the answer, and without a `constructor` to go by the comparing is left out (ADR 0135).
 */
export function leaveNamesAlone(): void {
  for (const { prototype } of kinds) Object.defineProperty(prototype, "constructor", { value: null });
}
