import * as z from "zod";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import type { ImportRow } from "./imports.repo.server";

const rowField = (importId: string, row: number) => ({
  table: "import_row",
  row: `${importId}/${row}`,
  column: "cells",
});
const nameField = (importId: string) => ({ table: "import_file", row: importId, column: "name" });
const storedCells = z.array(z.string());

/** Seals the cells of a row. */
export function sealCells(vault: Sealer, importId: string, row: number, cells: readonly string[]): Promise<string> {
  return vault.seal(rowField(importId, row), JSON.stringify(cells));
}

/** A row's cells, with what was found of it. */
type OpenRow = Pick<ImportRow, "row" | "personId" | "appointmentId"> & { cells: string[] };

/** Opens the cells of rows. @throws AppError `kernel.unreadable` */
export function openCells(vault: Vault, rows: readonly ImportRow[]): Promise<OpenRow[]> {
  return Promise.all(
    rows.map(async ({ importId, row, cellsSealed, personId, appointmentId }) => {
      const cells = storedCells.parse(JSON.parse(await vault.open(rowField(importId, row), cellsSealed)));
      return { row, cells, personId, appointmentId };
    }),
  );
}

/** Seals the name of a file. */
export function sealName(vault: Sealer, importId: string, name: string): Promise<string> {
  return vault.seal(nameField(importId), name);
}

/** Opens the name of a file. @throws AppError `kernel.unreadable` */
export function openName(vault: Vault, importId: string, sealed: string): Promise<string> {
  return vault.open(nameField(importId), sealed);
}
