import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { iso } from "~/lib/time/iso";
import type { PracticeDone } from "./done/practice";
import { exerciseCodes } from "./exercise/exercise";
import { notePracticeSchema } from "./practice.schema";

const felt = z.int().min(1).max(5).nullable();

/** Something that was practised, as the API answers it. */
export const practiceWire = named(
  "Practice",
  z.object({
    id: z.string(),
    exercise: z.enum(exerciseCodes),
    seconds: z.int().nullable(),
    before: felt,
    after: felt,
    doneAt: instantSchema,
  }),
  {
    ...{ id: "prc_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", exercise: "breathing", seconds: 180, before: 2, after: 3 },
    doneAt: "2026-03-02T12:00:00.000Z",
  },
);

export const notePracticeBody = named("NotePractice", notePracticeSchema, {
  ...{ exercise: "breathing", seconds: 180, before: 2, after: 3 },
});

/** What the API answers. */
export function showPractice({ doneAt, ...rest }: PracticeDone): z.output<typeof practiceWire> {
  return { ...rest, doneAt: iso(doneAt) };
}
