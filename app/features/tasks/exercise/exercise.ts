/** What a question of an exercise takes for an answer; a closed list, so that a form is drawn and judged by its kind alone. */
export type ExerciseField = { name: string; label: string; hint?: string } & (
  | { kind: "line" | "text" }
  /** Whole numbers from `min` to `max`, with words for both ends. */
  | { kind: "scale"; min: number; max: number; ends: readonly [string, string] }
  /** One of them, or any number of them. */
  | { kind: "choice" | "choices"; options: readonly string[] }
);

export const exerciseGroups = ["thoughts", "action", "body", "guided", "acceptance", "skills", "kindness"] as const;
type ExerciseGroup = (typeof exerciseGroups)[number];

/** An exercise of the library, in words of ours. */
export type Exercise = {
  code: string;
  name: string;
  group: ExerciseGroup;
  /** What it is for, for who gives it. */
  purpose: string;
  /** How it is done, for who does it. */
  intro: string;
  /** About how long, minutes. */
  minutes: number;
  steps?: readonly string[];
  fields: readonly ExerciseField[];
  /** Which practice it opens (its code in `practice`), for those that are led by time. */
  practice?: string;
};

export const groupWords: Record<ExerciseGroup, string> = {
  thoughts: "Pensamentos",
  action: "Ação",
  body: "Corpo e respiração",
  guided: "Práticas guiadas",
  acceptance: "Aceitação e valores",
  skills: "Habilidades para momentos intensos",
  kindness: "Gratidão e cuidado consigo",
};

/** The last question of every form, and the only one of a task without exercise. */
export const noteField: ExerciseField = {
  name: "note",
  kind: "text",
  label: "Quer contar alguma coisa?",
  hint: "Como foi, o que ajudou, o que ficou difícil. Uma frase já vale.",
};
