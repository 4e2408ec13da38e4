import * as z from "zod";
import { fileIdsSchema } from "~/features/files/files.schema";
import { calendarDay, reckonedInstant } from "~/features/kernel/day.schema";
import { pageSchema } from "~/features/kernel/page.schema";
import { line, optional, words } from "~/features/kernel/words.schema";
import { cleanText, emptyAsAbsent } from "~/lib/text/text";
import { mostTaskFiles } from "./files/task-files";
import { library } from "./exercise/library";
import { fewestTimes, mostTimes, taskFrequencies } from "./series/recurrence";

const codes = library.map(({ code }) => code);
const exercise = z.enum(codes as [string, ...string[]], "Escolha um exercício da biblioteca.");
export const longestWords = { title: 200, description: 4000, step: 200, comment: 2000, reason: 1000 } as const;
/** Steps of one task, at most. */
const mostSteps = 12;

const title = line(longestWords.title, "Dê um nome à tarefa.");
const description = words(longestWords.description, "Descreva a tarefa.");
const steps = z.array(line(longestWords.step, "Escreva o passo.")).max(mostSteps, `Use no máximo ${mostSteps} passos.`);
const version = z.coerce.number().int().min(1).optional();
const timesMessage = `Diga quantas vezes, de ${fewestTimes} a ${mostTimes}.`;

export const recurrenceSchema = z.object({
  freq: z.enum(taskFrequencies, "Escolha de quanto em quanto tempo."),
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
  count: z.int(timesMessage).min(fewestTimes, timesMessage).max(mostTimes, timesMessage).nullable().default(null),
  until: calendarDay("Diga até que dia.").nullable().default(null),
});

/** `POST /api/psychologist/tasks`. A `dueAt` that is the end of the patient's day, or a form's day, is for the whole day. */
export const giveTaskSchema = z.object({
  patientId: z.string().min(1).max(100),
  title,
  description: description.optional(),
  steps: steps.default([]),
  dueAt: reckonedInstant("Diga uma data e um horário válidos.").optional(),
  exercise: exercise.optional(),
  recurrence: recurrenceSchema.optional(),
  reminds: z.boolean().default(true),
  /** Files brought for the patient (`POST /api/files` with `patientId`). */
  files: fileIdsSchema(mostTaskFiles).optional(),
});

/** Whether a change is of this one, or also of those that follow. */
const scope = z.enum(["this", "following"]).default("this");

/** `PATCH /api/psychologist/tasks/:id`: what is sent changes; `comment` at any time. */
export const changeTaskSchema = z.object({
  title: title.optional(),
  description: description.nullable().optional(),
  steps: steps.optional(),
  dueAt: giveTaskSchema.shape.dueAt.unwrap().nullable().optional(),
  comment: words(longestWords.comment, "Escreva o comentário.").optional(),
  scope,
  version,
});
export const withdrawSearch = z.object({ scope });

export const taskListSchema = pageSchema.extend({
  patientId: z.preprocess(emptyAsAbsent, z.string().max(100).optional()),
});
export const ownListSchema = pageSchema.extend({
  show: z.preprocess(emptyAsAbsent, z.enum(["waiting", "answered", "all"]).default("all")),
});

const raw = z.union([z.string().max(20_000), z.number(), z.array(z.string().max(500)).max(30), z.null()]);

/** `POST /api/patient/tasks/:id/complete`: an answer in free words, or by question; `partly` for what is not all of it. */
export const completeTaskSchema = z.object({
  answer: z.union([z.string().max(20_000), z.record(z.string().max(40), raw)]).optional(),
  steps: z.array(z.int().min(0).max(mostSteps)).max(mostSteps).optional(),
  partly: z.boolean().default(false),
  /** Files of the patient's own; left out, those that are there stay. */
  files: fileIdsSchema(mostTaskFiles).optional(),
});
/** `POST /api/patient/tasks/:id/decline`. */
export const declineTaskSchema = z.object({ reason: optional(words(longestWords.reason, "")) });

export type GiveTask = z.output<typeof giveTaskSchema>;
export type ChangeTask = z.output<typeof changeTaskSchema>;
export type CompleteTask = z.output<typeof completeTaskSchema>;

/** Lines of a text field as steps. */
const typedSteps = z.preprocess(
  (typed) =>
    typeof typed === "string"
      ? cleanText(typed)
          .split("\n")
          .filter((one) => one.trim() !== "")
      : (typed ?? []),
  steps,
);
export const wordFields = {
  title: z.preprocess(emptyAsAbsent, title),
  description: optional(description),
  steps: typedSteps,
};
