/** The five moods, from heaviest to lightest. */
export const moods = [1, 2, 3, 4, 5] as const;

export type Mood = (typeof moods)[number];

export const moodWords: Record<Mood, string> = {
  1: "muito mal",
  2: "mal",
  3: "mais ou menos",
  4: "bem",
  5: "muito bem",
};
