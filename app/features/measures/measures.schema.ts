import * as z from "zod";
import { calendarDay, reckonedInstant } from "~/features/kernel/day.schema";
import { pageSchema } from "~/features/kernel/page.schema";
import { cleanText, emptyAsAbsent } from "~/lib/text/text";
import { intervals } from "./assignment/schedule";
import { instrumentCodes } from "./instrument/instrument";
import { most, mostIntake } from "./questionnaire/limits";

const code = z.enum(instrumentCodes, "Use phq-9, gad-7, phq-2, gad-2 ou who-5.");
const every = z.enum(intervals, "Use week, fortnight ou month.");
const answersMessage = "Envie uma lista de respostas: o número da opção, ou null.";

/** `POST /api/patient/scales`. */
export const answerScaleSchema = z.object({
  scale: code,
  answers: z
    .array(z.int(answersMessage).min(0, answersMessage).max(20, answersMessage).nullable(), answersMessage)
    .max(most.questions),
  assignmentId: z
    .string("Diga qual pedido é respondido.")
    .max(64)
    .nullish()
    .transform((id) => id ?? undefined),
});

const questionnaireId = z.string().regex(/^qst_[0-9A-Z]{26}$/, "Escolha o questionário.");
const anySheet = z.union([code, questionnaireId], "Escolha o questionário.");

const severally = (typed: unknown) => (typed === undefined ? [] : [typed].flat());

/** What goes along with an invitation: none, one, or some. */
export const intakeFields = z.object({
  intake: z.preprocess(severally, z.array(anySheet).max(mostIntake, `Escolha no máximo ${mostIntake}.`)),
});

/** `POST /api/psychologist/patients/:id/scales`. */
export const assignScaleSchema = z.object({
  scale: anySheet,
  dueAt: reckonedInstant("Diga uma data e um horário válidos.").optional(),
  every: every.optional(),
});

/** What is asked for of a list: what was answered, or what waits for an answer. */
export const scaleListSchema = pageSchema.extend({
  show: z.preprocess(emptyAsAbsent, z.enum(["answered", "assigned"], "Use answered ou assigned.").default("answered")),
});

/** What a psychologist does on a patient's page of scales. */
export const patientScalesForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("assign"),
    code: anySheet,
    dueDay: z.preprocess(emptyAsAbsent, calendarDay("Diga um dia válido.").optional()),
    every: z.preprocess(emptyAsAbsent, every.optional()),
    key: z.string().max(200).optional(),
  }),
  z.object({ intent: z.literal("end"), id: z.string().max(64) }),
]);

export const patientScalesSearch = z.object({
  cursor: z.string().min(1).max(400).optional().catch(undefined),
  done: z.string().max(20).optional().catch(undefined),
  scale: code.optional().catch(undefined),
});

/** The page that a list of a patient's own goes on from. */
export const ownScalesSearch = z.object({ cursor: z.string().min(1).max(400).optional().catch(undefined) });

/** Which question (from 1) is before the patient. */
export const questionSearch = z.object({
  q: z.coerce.number().int().min(1).max(most.questions).optional().catch(undefined),
});

const answerName = /^a\.(\d{1,2})$/;

/** Answers by question (from 0) out of a form's fields `a.0`, `a.1` … */
function answersIn(typed: Record<string, unknown>): Map<number, string> {
  return new Map(
    Object.entries(typed).flatMap(([name, value]) => {
      const n = answerName.exec(name)?.[1];
      return n === undefined || typeof value !== "string" ? [] : [[Number(n), cleanText(value)] as const];
    }),
  );
}

/** A form of one question, and of all that are known: to go on (`step`) or back (`back`), to keep beside (`keep`), to hand in (`answer`). */
export const answerForm = z
  .looseObject({
    intent: z.enum(["step", "back", "keep", "answer"]),
    key: z.string().min(1).max(200),
    q: z.coerce.number().int().min(1).max(most.questions),
  })
  .transform(({ intent, key, q, ...typed }) => ({ intent, key, q, values: answersIn(typed) }));
