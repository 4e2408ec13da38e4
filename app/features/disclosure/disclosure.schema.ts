import * as z from "zod";
import { addressCursor } from "~/features/kernel/page.schema";
import { optional, telling, words } from "~/features/kernel/words.schema";
import { doubtCauses } from "./access-log/doubt-causes";

/** Why an admin has to read what a patient shares: the patient reads it. */
const reasonSchema = telling(20, 500, "Escreva o motivo em 20 caracteres ou mais, em palavras. A pessoa vai ler.");

export const breakGlassSchema = z.object({
  patientId: z.string({ error: "Diga de quem." }).max(64),
  reason: reasonSchema,
});

/** A line for who reads it; without a word, none. */
const said = optional(words(500, "Escreva, ou deixe vazio."));

export const breakGlassIntents = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve") }),
  z.object({ intent: z.literal("end"), note: said }),
  z.object({ intent: z.literal("review"), verdict: z.literal("right"), note: said }),
  z.object({ intent: z.literal("fault"), note: telling(10, 500, "Diga em uma linha por que não estava correto.") }),
]);

export const doubtSchema = z.object({
  id: z.string().max(64),
  cause: z.enum(doubtCauses, { error: "Escolha o que não está certo." }),
  note: optional(words(300, "Escreva, ou deixe vazio.")),
});

const answerSchema = z.object({
  id: z.string().max(64),
  answer: telling(10, 500, "Escreva uma resposta para a pessoa, em 10 caracteres ou mais."),
});

/** What the desk of exceptional accesses takes: a request for one, or the answer to a doubt. */
export const breakGlassDesk = z.discriminatedUnion("intent", [
  breakGlassSchema.extend({ intent: z.literal("ask") }),
  answerSchema.extend({ intent: z.literal("answer") }),
]);
export const breakGlassSearch = z.object({ cursor: addressCursor, patientId: z.string().max(64).optional() });
