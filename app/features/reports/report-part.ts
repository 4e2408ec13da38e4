/** What a report can show of a period, in the order of the page. */
export const partKinds = ["mood", "writing", "sessions", "tasks", "scales", "alerts", "cycle"] as const;
export type PartKind = (typeof partKinds)[number];

export const partWords: Record<PartKind, string> = {
  mood: "Humor",
  writing: "Frequência de escrita",
  sessions: "Sessões",
  tasks: "Tarefas",
  scales: "Escalas",
  alerts: "Pedidos de ajuda",
  cycle: "Ciclo",
};

/** What a patient reads of each part, before it is shown to them. */
const readOf: Record<PartKind, string> = {
  mood: "médias de humor",
  writing: "quanto escreveu",
  sessions: "sessões e faltas",
  tasks: "tarefas e o que foi feito delas",
  scales: "totais e faixas de escalas, que ela não vê em outro lugar",
  alerts: "pedidos de ajuda",
  cycle: "o ciclo",
};

/** What is read of these parts, in words. */
export function shownWords(parts: readonly { kind: PartKind }[]): string {
  return new Intl.ListFormat("pt-BR").format(parts.map(({ kind }) => readOf[kind]));
}

/** A value at a place along a line, with its words for the table. */
export type ReportPoint = { at: number; value: number; label: string; words: string };

/** A chart as it was when the report was made: it is drawn from this alone. */
export type ReportChart =
  | {
      kind: "line";
      name: string;
      sentence: string;
      points: ReportPoint[];
      frame: { first: number; last: number; low: number; high: number };
      joined: number;
      ticks: { value: number; words: string }[];
      along: { at: number; words: string }[];
      bands: { from: number; to: number; words: string }[];
    }
  | {
      kind: "bars";
      name: string;
      sentence: string;
      bars: { label: string; value: number; words: string }[];
      high: number;
    };

/** Rows of a part, for reading and for a spreadsheet. */
export type ReportTable = { head: string[]; rows: string[][] };

/** One part of a report: what it says in a sentence, drawn, and in rows. */
export type ReportPart = { kind: PartKind; sentence: string; charts: ReportChart[]; table: ReportTable };

/** A report as it was made: its words never change. Days YYYY-MM-DD in the patient's zone, both included. */
export type ReportContent = {
  patientName: string;
  authorName: string;
  crp: string | null;
  clinicName: string;
  from: string;
  to: string;
  /** Instant in ms. */
  madeAt: number;
  parts: ReportPart[];
};

/** Which days, and what of them. */
export type ReportSpan = { from: string; to: string };
