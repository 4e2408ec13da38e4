/** What can be brought from elsewhere. */
export const importKinds = ["people", "sessions", "notes"] as const;
export type ImportKind = (typeof importKinds)[number];

/** Where an import stands. `mapping`: which column is which; `stopped`: whoever imports may not any more. */
export const importStates = ["mapping", "checked", "running", "done", "undoing", "undone", "stopped"] as const;
export type ImportState = (typeof importStates)[number];

/** Where one row of it stands. `kept`: not undone, and its fault says why. */
export const rowStates = ["header", "waiting", "ready", "refused", "done", "undone", "kept"] as const;
export type RowState = (typeof rowStates)[number];

/** What is wrong with a row, in words: of a column, or (null) of the whole. Never what stands in the cell. */
export type Fault = readonly [column: string | null, words: string];

/** A name that is nobody's here: the first row that says it, and how many do. */
export type Unknown = readonly [row: number, rows: number];

/** Most names that are matched by hand. */
export const mostUnknown = 30;

/** One thing that a spreadsheet may say, and what its column may be called there. */
export type ColumnRule = {
  name: string;
  label: string;
  hint?: string;
  required?: true;
  /** Its cells are days, perhaps with an hour. */
  isDay?: true;
  /** Folded (small, without accents) heads that mean it. */
  heads: readonly string[];
};

/** Column of a kind → which of the spreadsheet's, from 0. */
export type Mapping = Record<string, number>;

/** Most rows and columns of one spreadsheet, and bytes of its file. */
export const mostRows = 2000;
export const mostColumns = 100;
export const mostBytes = 4_000_000;
