import type { ImportState, RowState } from "../kinds";

/** Numbers as people read them. */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString("pt-BR")} ${n === 1 ? one : many}`;

/** A number of rows. */
export const rowsWords = (n: number): string => count(n, "linha", "linhas");

/** Where an import stands. */
export const stateWords: Record<ImportState, string> = {
  mapping: "à espera das colunas",
  checked: "ensaiada",
  running: "entrando",
  done: "concluída",
  undoing: "sendo desfeita",
  undone: "desfeita",
  stopped: "parada",
};

/** What becomes of a row. */
export const rowWords: Record<RowState, string> = {
  header: "título",
  waiting: "à espera",
  ready: "entra",
  refused: "fica de fora",
  done: "entrou",
  undone: "desfeita",
  kept: "fica",
};
