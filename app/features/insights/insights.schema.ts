import * as z from "zod";
import { words } from "~/features/kernel/words.schema";

/** `POST /api/patient/insights/:id/feedback`. */
export const feedbackSchema = z.object({ helpful: z.boolean("Diga se ajudou: true ou false.") });

/** The form beside an insight. */
export const ratingForm = z.object({
  id: z.string().min(1).max(100),
  helpful: z.enum(["yes", "no"], "Escolha uma das respostas.").transform((said) => said === "yes"),
});

const week = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "Diga um dia como 2026-03-14.");
const yesOrNo = z.enum(["yes", "no"], "Escolha uma das respostas.").transform((said) => said === "yes");

/** What can be done where a model is asked about a patient. */
export const summaryActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("switch"), on: yesOrNo }),
  z.object({ intent: z.literal("summarise"), week }),
  z.object({ intent: z.literal("rate"), week, helpful: yesOrNo }),
]);

/** Which week is looked at, and whether what would be sent is. */
export const weekSearch = z.object({
  week: week.optional().catch(undefined),
  preview: z
    .string()
    .optional()
    .catch(undefined)
    .transform((said) => said !== undefined),
});

/** `POST` and `PUT /api/psychologist/patients/:id/summary`. */
export const summaryBody = z.object({ week: week.optional() });
export const summaryRatingBody = summaryBody.extend({ helpful: z.boolean("Diga se ajudou: true ou false.") });
export const summarySearch = z.object({ week: week.optional() });

const keywords = words(1500, "Escreva as suas palavras-chave.");
const parts = z.preprocess(
  (said) => [said ?? []].flat(),
  z.array(z.coerce.number().int().min(0).max(20)).min(1, "Marque ao menos um trecho.").max(20),
);

/** What can be done where a model helps with a note. */
export const noteHelpActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("preview"), keywords }),
  z.object({ intent: z.literal("ask"), keywords }),
  z.object({ intent: z.literal("take"), part: parts }),
  z.object({ intent: z.literal("rate"), helpful: yesOrNo }),
]);

/** `POST` and `PUT /api/psychologist/patients/:id/records/:noteId/help`. */
export const noteHelpBody = z.object({ keywords });
export const takeBody = z.object({ parts: z.array(z.int().min(0).max(20)).min(1).max(20) });
