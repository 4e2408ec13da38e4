import type { Demo } from "~/features/kernel/said/demo-stage";
import { likeExercise, notePractice } from "./done/note-practice.server";
import type { Feeling } from "./done/practice";
import type { ExerciseCode } from "./exercise/exercise";

type Said = [daysAgo: number, at: string, exercise: ExerciseCode, minutes: number, before?: Feeling, after?: Feeling];

const practised: readonly Said[] = [
  [58, "22:40", "breathing", 2, 2, 3],
  [51, "23:05", "grounding", 3, 1, 3],
  [44, "22:10", "breathing", 3, 2, 3],
  [39, "13:20", "box", 3, 3, 3],
  [33, "22:30", "body_scan", 5, 2, 4],
  [27, "22:15", "breathing", 3],
  [20, "18:50", "grounding", 3, 2, 4],
  [16, "22:45", "body_scan", 10, 3, 4],
  [11, "07:10", "mindfulness", 5, 3, 4],
  [8, "22:20", "relaxation", 5, 2, 3],
  [4, "22:35", "breathing", 3, 3, 4],
  [1, "22:05", "body_scan", 5, 3, 4],
];

/** Two months of the first patient's evenings. */
export const demo: Demo = async ({ care: [first], actingAs, moment, now }) => {
  if (!first) return;
  const { patient } = first;
  for (const [daysAgo, at, exercise, minutes, before, after] of practised) {
    const ctx = actingAs(patient, "patient", moment(daysAgo, at));
    await notePractice(ctx, { exercise, seconds: minutes * 60, before, after });
  }
  await likeExercise(actingAs(patient, "patient", now), { exercise: "breathing", isFavourite: true });
};
