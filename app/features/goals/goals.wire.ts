import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { iso, isoOrNull } from "~/lib/time/iso";
import type { Goals } from "./goal/read-goals.server";
import { changeKinds, goalStatuses, stepStates, type Goal, type GoalChange } from "./goal/goal";
import { beginGoalSchema, beginOwnGoalSchema, changeGoalSchema, changeOwnGoalSchema } from "./goals.schema";
import { moveStepSchema, reviewSchema } from "./goals.schema";

const text = { text: "Ligar para a Ana", know: "Quando a gente tiver marcado o café" };
const example = { title: "Voltar a ver amigas", why: "Sinto falta de rir com elas", steps: [text] };
const stepWords = z.object({ text: z.string(), know: z.string().nullable() });

/** A goal with its steps; of those that have ended a list leaves the steps out. */
export const goalWire = named(
  "Goal",
  z.object({
    id: z.string(),
    title: z.string(),
    why: z.string().nullable(),
    status: z.enum(goalStatuses),
    isShared: z.boolean(),
    begunBy: z.enum(["patient", "psychologist"]),
    createdAt: instantSchema,
    endedAt: instantSchema.nullable(),
    closing: z.string().nullable(),
    reviewedAt: instantSchema.nullable(),
    version: z.int(),
    steps: z.array(
      stepWords.extend({
        id: z.string(),
        state: z.enum(stepStates),
        line: z.string().nullable(),
        movedAt: instantSchema.nullable(),
        taskId: z.string().nullable(),
        version: z.int(),
      }),
    ),
  }),
  {
    ...{ id: "gol_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", title: example.title, why: example.why, status: "open", isShared: true },
    ...{
      begunBy: "patient",
      createdAt: "2026-03-02T12:00:00.000Z",
      endedAt: null,
      closing: null,
      reviewedAt: null,
      version: 1,
    },
    steps: [
      {
        ...text,
        id: "gls_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
        state: "going",
        line: null,
        movedAt: null,
        taskId: null,
        version: 1,
      },
    ],
  },
);

/** What became of a goal; `by` is null for the patient, `byTask` says that a task was answered. */
export const goalChangeWire = named(
  "GoalChange",
  z.object({
    id: z.string(),
    kind: z.enum(changeKinds),
    by: z.string().nullable(),
    byTask: z.boolean(),
    at: instantSchema,
    words: z
      .object({
        title: z.string(),
        why: z.string().nullable(),
        steps: z.array(stepWords),
        step: z.string(),
        from: z.enum(stepStates),
        to: z.enum(stepStates),
        line: z.string().nullable(),
        session: z.object({ id: z.string(), at: instantSchema }),
      })
      .partial(),
  }),
  {
    ...{
      id: "gch_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
      kind: "reviewed",
      by: "Beatriz",
      byTask: false,
      at: "2026-03-02T12:00:00.000Z",
    },
    words: { line: "O primeiro passo ficou menor." },
  },
);

export const beginGoalBody = named("BeginGoal", beginGoalSchema, example);
export const beginOwnGoalBody = named("BeginOwnGoal", beginOwnGoalSchema, { ...example, isShared: false });
export const changeGoalBody = named("ChangeGoal", changeGoalSchema, { status: "reached", line: "Foi bom." });
export const changeOwnGoalBody = named("ChangeOwnGoal", changeOwnGoalSchema, { isShared: true });
export const moveStepBody = named("MoveStep", moveStepSchema, { state: "going", line: "Mandei mensagem." });
export const reviewGoalBody = named("ReviewGoal", reviewSchema, { line: "O primeiro passo ficou menor." });

/** What the API answers of a goal. */
export function showGoalWire({ patientId: _, steps, createdAt, endedAt, reviewedAt, ...rest }: Goal) {
  const times = { createdAt: iso(createdAt), endedAt: isoOrNull(endedAt), reviewedAt: isoOrNull(reviewedAt) };
  const shown = steps.map(({ task, movedAt, ...step }) => {
    return { ...step, movedAt: isoOrNull(movedAt), taskId: task?.id ?? null };
  });
  return { ...rest, ...times, steps: shown };
}

/** What the API answers of a change. */
export function showChangeWire({ at, ...rest }: GoalChange) {
  return { ...rest, at: iso(at) };
}

/** A page of goals: what is open comes with the first. @param cursor that was asked for */
export function showGoals({ open, ended }: Goals, cursor: string | undefined) {
  const shown = cursor === undefined ? [...open, ...ended.items] : ended.items;
  return { data: shown.map(showGoalWire), page: { nextCursor: ended.nextCursor } };
}
