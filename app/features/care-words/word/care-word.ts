/** Whether words are the patient's to read, or wait for their yes. */
export const wordStates = ["kept", "offered"] as const;
export type WordState = (typeof wordStates)[number];

/** Words that a patient keeps at most, and that one psychologist may have waiting for them. */
export const mostKept = 20;
export const mostWaiting = 3;

/** What is read, and from whom it is: their own hand when nobody is named. */
export type WordText = { text: string; from: string | null };

/** Words of care as their patient has them. Instants in ms. */
export type CareWord = WordText & {
  id: string;
  state: WordState;
  /** Whether a psychologist gave them: then the words stay as they were given. */
  isGift: boolean;
  onHome: boolean;
  createdAt: number;
  version: number;
};
