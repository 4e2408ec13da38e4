import type { ExerciseCode } from "../exercise/exercise";

/** 1 very bad … 5 very well. */
export type Feeling = 1 | 2 | 3 | 4 | 5;

/** Something that was practised. Instants in ms. */
export type PracticeDone = {
  id: string;
  exercise: ExerciseCode;
  seconds: number | null;
  before: Feeling | null;
  after: Feeling | null;
  doneAt: number;
};

/** What an exercise has come to for somebody. `gain`: mean of after − before (−4 to 4) over the times both were said; null without any. */
export type PracticeTally = {
  exercise: ExerciseCode;
  times: number;
  toldTimes: number;
  gain: number | null;
  isFavourite: boolean;
};
