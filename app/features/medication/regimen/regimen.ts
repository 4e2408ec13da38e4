/** What it is: a habit is the same without a dose. */
export const regimenKinds = ["medication", "habit"] as const;
export type RegimenKind = (typeof regimenKinds)[number];

/** In the patient's words: nothing is looked up, completed or judged. */
export type RegimenWords = {
  name: string;
  dose: string | null;
  /** When and where the next box comes from. */
  refill: string | null;
};

/** Something that a patient takes or does. Without `times` it is for when it is needed. Instants in ms. */
export type Regimen = RegimenWords & {
  id: string;
  kind: RegimenKind;
  /** HH:MM on the patient's clock, in order. */
  times: readonly string[];
  reminds: boolean;
  /** Whether who cares for the patient may see it. */
  isShared: boolean;
  /** The patient's day (YYYY-MM-DD) from which it counts. */
  since: string;
  endedAt: number | null;
  version: number;
};

/** The hours (HH:MM, in order) that something has from an instant (ms) on. */
export type Stretch = { from: number; times: readonly string[] };

/** Things of one list at most, and hours of one of them. */
export const mostRegimens = 40;
export const mostTimes = 8;
