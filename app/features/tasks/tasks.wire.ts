import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { exerciseGroups } from "./exercise/exercise";
import { taskStatuses } from "./task/task";
import { changeTaskSchema, completeTaskSchema, declineTaskSchema, giveTaskSchema } from "./tasks.schema";

const at = "2026-03-14T12:30:00.000Z";
const answer = z.object({
  fields: z.array(
    z.object({ name: z.string(), label: z.string(), value: z.union([z.string(), z.number(), z.array(z.string())]) }),
  ),
  steps: z.array(z.int()),
});

/** A task as both sides get it. */
export const taskWire = named(
  "Task",
  z.object({
    id: z.string(),
    patientId: z.string(),
    psychologistId: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    steps: z.array(z.string()),
    exercise: z.string().nullable(),
    seriesId: z.string().nullable(),
    status: z.enum(taskStatuses),
    dueAt: instantSchema.nullable(),
    givenAt: instantSchema,
    answeredAt: instantSchema.nullable(),
    answer: answer.nullable(),
    reason: z.string().nullable(),
    comment: z.string().nullable(),
    commentedAt: instantSchema.nullable(),
    version: z.int(),
  }),
  {
    ...{ id: "tsk_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", patientId: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y" },
    ...{ psychologistId: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Z", title: "Três coisas boas", description: null, steps: [] },
    ...{ exercise: "gratitude", seriesId: null, status: "done", dueAt: at, givenAt: at, answeredAt: at },
    answer: { fields: [{ name: "first", label: "Uma coisa boa", value: "O sol da manhã." }], steps: [] },
    ...{ reason: null, comment: null, commentedAt: null, version: 2 },
  },
);
export const exerciseWire = named(
  "Exercise",
  z.object({
    code: z.string(),
    name: z.string(),
    group: z.enum(exerciseGroups),
    purpose: z.string(),
    minutes: z.int(),
    fields: z.array(z.looseObject({ name: z.string(), kind: z.string(), label: z.string() })),
  }),
  {
    ...{ code: "gratitude", name: "Três coisas boas", group: "kindness", purpose: "Treinar a atenção.", minutes: 5 },
    fields: [{ name: "first", kind: "line", label: "Uma coisa boa" }],
  },
);
export const giveTaskBody = named("GiveTask", giveTaskSchema, {
  patientId: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  title: "Três coisas boas",
  exercise: "gratitude",
});
export const changeTaskBody = named("ChangeTask", changeTaskSchema, { title: "Uma coisa boa", version: 1 });
export const completeTaskBody = named("CompleteTask", completeTaskSchema, { answer: { first: "O sol da manhã." } });
export const declineTaskBody = named("DeclineTask", declineTaskSchema, { reason: "Agora não." });
