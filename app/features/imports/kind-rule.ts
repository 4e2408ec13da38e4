import type * as z from "zod";
import type { Role } from "~/features/kernel/actor";
import type { Judged } from "./file/imports.repo.server";
import type { ImporterCtx } from "./importer";
import type { ColumnRule, Fault } from "./kinds";
import type { Table } from "./reading/read-csv.server";

/** A row as its columns say: column → what stands there; what is not mapped is absent. */
export type Said = {
  row: number;
  cells: Record<string, string>;
  /** Who it is of, said by hand. */
  personId?: string | undefined;
  /** The session that the dry run found for it. */
  appointmentId?: string | undefined;
};

/** What is chosen beside the columns: names and ids. */
export type Options = Record<string, string>;

/** Brings one row, once under its id. @returns what stood in the way, or null */
export type Carry = (said: Said, resultId: string) => Promise<Fault | null>;

/** What one kind of import does. Everything but `columns` is asked with the context of who imports, and scopes by it. */
export type KindRule = {
  role: Exclude<Role, "patient">;
  columns: readonly ColumnRule[];
  options: z.ZodType<Options>;
  /** Reads what is no CSV; null: it is one. */
  readText?(ctx: ImporterCtx, text: string): Table | { problem: string } | null;
  /** The name by which a row says whose it is, folded; empty: by none. Without it nobody is matched by hand. */
  nameIn?(said: Said): string;
  /** Judges all rows together, without writing; those that are ready get the id of what they will become. */
  check(ctx: ImporterCtx, rows: readonly Said[], options: Options): Promise<Judged[]>;
  /** Looks once at what the rows of a turn hang on. */
  carrying(ctx: ImporterCtx, options: Options): Promise<Carry>;
  /** Takes one back if nobody touched it since. @returns why it stays, or null */
  undo(ctx: ImporterCtx, resultId: string): Promise<Fault | null>;
};
