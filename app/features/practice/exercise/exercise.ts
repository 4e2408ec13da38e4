/**
 * What can be practised. `breathing` and `grounding` are what a call for help offers, too, under the same names: what helped there and
 * here is one list. The texts stand beside what shows them (`components/texts`).
 */
export const exerciseCodes = [
  "breathing",
  "breathing_478",
  "box",
  "grounding",
  "body_scan",
  "safe_place",
  "relaxation",
  "mindfulness",
] as const;

export type ExerciseCode = (typeof exerciseCodes)[number];

/** What each is called. */
export const exerciseNames: Record<ExerciseCode, string> = {
  breathing: "Respiração 4-4",
  breathing_478: "Respiração 4-7-8",
  box: "Respiração quadrada",
  grounding: "Cinco sentidos",
  body_scan: "Atenção pelo corpo",
  safe_place: "Lugar seguro",
  relaxation: "Soltar os músculos",
  mindfulness: "Atenção plena",
};

/** The exercise of a name; null for none of ours. */
export function exerciseNamed(name: string): ExerciseCode | null {
  return exerciseCodes.find((code) => code === name) ?? null;
}
