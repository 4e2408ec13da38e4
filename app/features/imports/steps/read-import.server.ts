import * as z from "zod";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { csvText } from "~/lib/text/csv";
import { placeAfter, toPage, type Page } from "~/lib/page";
import {
  firstRows,
  listImports,
  rowsAt,
  rowsIn,
  rowsWithFaults,
  type ImportFile,
  type ImportRow,
} from "../file/imports.repo.server";
import { openCells, openName } from "../file/import-seal";
import type { ImporterCtx } from "../importer";
import { kindRules } from "../kind-rules.server";
import type { ColumnRule, Fault, ImportKind, ImportState, Mapping, RowState, Unknown } from "../kinds";
import { guessColumns } from "../reading/guess-columns";
import { undoFor } from "./start-import.server";
import { ownImport } from "./own-import.server";
import { handMatched, mappingIn, optionsIn, saidBy } from "./said-rows";
import type { Options, Said } from "../kind-rule";

/** Rows with something to say, on one page. */
const rowsPerPage = 50;
/** Rows that the choice of columns shows. */
const samples = 5;
/** Characters of a cell that are shown. */
const shownCell = 80;

export type ImportCounts = Pick<ImportFile, "total" | "ready" | "refused" | "done" | "undone" | "kept">;

/** A row of which something is to be said. */
export type ShownRow = {
  row: number;
  state: RowState;
  who: string;
  faults: { column: string | null; words: string }[];
};

/** An import as its page shows it. Instants in ms. */
export type ShownImport = {
  id: string;
  kind: ImportKind;
  state: ImportState;
  name: string;
  counts: ImportCounts;
  createdAt: number;
  /** Until when it can be undone; null: not now. */
  undoUntil: number | null;
  columns: readonly ColumnRule[];
  mapping: Mapping;
  options: Options;
  head: string[];
  sample: string[][];
  /** Ready notes that go with a session of their day. */
  tied: number;
  /** Names that are nobody's here, with what was said of them by hand. */
  unknown: { row: number; name: string; rows: number; personId: string }[];
  rows: ShownRow[];
  /** The row behind which the next page begins. */
  nextAfter: number | null;
};

export type ListedImport = { id: string; state: ImportState; name: string; counts: ImportCounts; createdAt: number };

function countsOf({ total, ready, refused, done, undone, kept }: ImportFile): ImportCounts {
  return { total, ready, refused, done, undone, kept };
}

const cut = (cell: string) => (cell.length > shownCell ? `${cell.slice(0, shownCell - 1)}…` : cell);

const faultsIn = (json: string | null) => (json === null ? [] : (JSON.parse(json) as Fault[]));

function show(columns: readonly ColumnRule[], mapping: Mapping, row: ImportRow, cells: readonly string[]): ShownRow {
  const named = columns.find(({ name }) => mapping[name] !== undefined && (cells[mapping[name]] ?? "").trim() !== "");
  const label = (column: string | null) => columns.find(({ name }) => name === column)?.label ?? null;
  return {
    row: row.row,
    state: row.state,
    who: named ? cut(cells[mapping[named.name] ?? 0] ?? "") : "",
    faults: faultsIn(row.faults).map(([column, words]) => ({ column: label(column), words })),
  };
}

const storedUnknown = z.array(z.tuple([z.int(), z.int()]));
const unknownIn = (json: string | null): Unknown[] => (json === null ? [] : storedUnknown.parse(JSON.parse(json)));

function namesOf(unknown: readonly Unknown[], said: readonly Said[], options: Options): ShownImport["unknown"] {
  const chosen = handMatched(options);
  return unknown.map(([row, rows]) => {
    const { patient = "", email = "" } = said.find((one) => one.row === row)?.cells ?? {};
    return { row, rows, name: cut(patient.trim() || email.trim()), personId: chosen.get(row) ?? "" };
  });
}

/** The caller's own import, as far as it is. @throws AppError `imports.not_found` */
export async function readImport(
  ctx: ImporterCtx,
  { id, after = 0 }: { id: string; after?: number | undefined },
): Promise<ShownImport> {
  const file = await ownImport(ctx, id);
  const vault = await openOwnVault(ctx);
  const { columns } = kindRules[file.kind];
  const unknown = file.state === "checked" ? unknownIn(file.unknown) : [];
  const [first, named, found, name] = await Promise.all([
    firstRows(ctx.db, file, id, samples).then((rows) => openCells(vault, rows)),
    rowsAt(
      ctx.db,
      file,
      id,
      unknown.map(([row]) => row),
    ).then((rows) => openCells(vault, rows)),
    file.state === "mapping" ? [] : rowsWithFaults(ctx.db, file, id, { after, limit: rowsPerPage + 1 }),
    openName(vault, id, file.nameSealed),
  ]);
  const head = (first[0]?.cells ?? []).map(cut);
  const mapping = file.mapping === null ? guessColumns(columns, first[0]?.cells ?? []) : mappingIn(file.mapping);
  const page = found.slice(0, rowsPerPage);
  const opened = await openCells(vault, page);
  const canUndo =
    file.state === "done" && file.done > 0 && file.finishedAt !== null && ctx.now() <= file.finishedAt + undoFor;
  return {
    ...{ id, kind: file.kind, state: file.state, name, counts: countsOf(file), createdAt: file.createdAt },
    undoUntil: canUndo ? (file.finishedAt ?? 0) + undoFor : null,
    ...{ columns, mapping, options: optionsIn(file.options), head },
    sample: first.slice(1).map(({ cells }) => cells.map(cut)),
    tied: file.tied,
    unknown: namesOf(unknown, saidBy(mapping, named), optionsIn(file.options)),
    rows: page.map((row, at) => show(columns, mapping, row, opened[at]?.cells ?? [])),
    nextAfter: found.length > rowsPerPage ? (page.at(-1)?.row ?? null) : null,
  };
}

/** The caller's own imports of a kind, newest first. */
export async function listOwnImports(
  ctx: ImporterCtx,
  { kind, cursor, limit }: { kind: ImportKind; cursor?: string | undefined; limit: number },
): Promise<Page<ListedImport>> {
  const rows = await listImports(ctx.db, ctx.actor, { kind, after: placeAfter(cursor), limit: limit + 1 });
  const { items, nextCursor } = toPage(rows, limit, ({ createdAt: at, id }) => ({ at, id }));
  const vault = items.length > 0 ? await openOwnVault(ctx) : null;
  const opened = items.map(async (file) => {
    const name = (await vault?.open({ table: "import_file", row: file.id, column: "name" }, file.nameSealed)) ?? "";
    return { id: file.id, state: file.state, name, counts: countsOf(file), createdAt: file.createdAt };
  });
  return { items: await Promise.all(opened), nextCursor };
}

/** The rows that were refused, as a spreadsheet to mend and bring again: as they came, with what is wrong behind. @throws AppError `imports.not_found` */
export async function refusedCsv(ctx: ImporterCtx, { id }: { id: string }): Promise<string> {
  const file = await ownImport(ctx, id);
  const vault = await openOwnVault(ctx);
  const { columns } = kindRules[file.kind];
  const [[head], refused] = await Promise.all([
    firstRows(ctx.db, file, id, 0),
    rowsIn(ctx.db, file, id, { state: "refused", limit: file.total }),
  ]);
  const opened = await openCells(vault, head ? [head, ...refused] : refused);
  const label = (column: string | null) => columns.find(({ name }) => name === column)?.label;
  const said = refused.map(({ faults }) =>
    faultsIn(faults)
      .map(([column, words]) => [label(column), words].filter(Boolean).join(": "))
      .join(" "),
  );
  const width = Math.max(0, ...opened.map(({ cells }) => cells.length));
  const lines = opened.map(({ row, cells }, at) => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ""),
    at === 0 ? "Linha" : String(row),
    at === 0 ? "O que corrigir" : (said[at - 1] ?? ""),
  ]);
  return csvText(lines);
}
