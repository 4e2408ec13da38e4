/** What a colour of a chart stands for; always doubled by a word and a shape. */
export type Tone =
  | "plain"
  | "act"
  | "now"
  | "mood-1"
  | "mood-2"
  | "mood-3"
  | "mood-4"
  | "mood-5"
  | "criar"
  | "cuidar"
  | "crescer"
  | "curar";

/** The tone of a level from 1 (lowest) to 5. */
export const levelTones = ["mood-1", "mood-2", "mood-3", "mood-4", "mood-5"] as const;

/** The tone of a value on a scale of 1–5. */
export function levelTone(value: number): Tone {
  return levelTones[Math.min(5, Math.max(1, Math.round(value))) - 1] ?? "mood-3";
}

export const fills: Record<Tone, string> = {
  plain: "fill-line-strong",
  act: "fill-act",
  now: "fill-now-strong",
  "mood-1": "fill-mood-1",
  "mood-2": "fill-mood-2",
  "mood-3": "fill-mood-3",
  "mood-4": "fill-mood-4",
  "mood-5": "fill-mood-5",
  criar: "fill-criar",
  cuidar: "fill-cuidar",
  crescer: "fill-crescer",
  curar: "fill-curar",
};

export const strokes: Record<Tone, string> = {
  plain: "stroke-line-strong",
  act: "stroke-act",
  now: "stroke-now-strong",
  "mood-1": "stroke-mood-1",
  "mood-2": "stroke-mood-2",
  "mood-3": "stroke-mood-3",
  "mood-4": "stroke-mood-4",
  "mood-5": "stroke-mood-5",
  criar: "stroke-criar",
  cuidar: "stroke-cuidar",
  crescer: "stroke-crescer",
  curar: "stroke-curar",
};
