import * as z from "zod";
import { aiFeature } from "~/features/ai/ai.schema";
import { problemReasons } from "./problem/problem-reasons";
import { optional, words, yesOrNo } from "~/features/kernel/words.schema";

/** `POST /api/patient/insights/:id/feedback`. */
export const feedbackSchema = z.object({ helpful: z.boolean("Diga se ajudou: true ou false.") });

/** What is wrong with something that a model wrote. */
export const problemBody = z.object({
  id: z.string().min(1).max(100),
  reason: z.enum(problemReasons, "Escolha o que houve."),
  words: optional(words(500, "")),
});
const problem = problemBody.extend({ intent: z.literal("problem") });

const rate = z.object({ intent: z.literal("rate"), id: z.string().min(1).max(100), helpful: yesOrNo });

/** The forms beside an insight, and beside a document in plain words. */
export const insightActs = z.discriminatedUnion("intent", [rate, problem]);

/** What an admin can do where a clinic stands to models. */
export const clinicAiActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("switch"), on: yesOrNo }),
  z.object({ intent: z.literal("seen"), id: z.string().min(1).max(100) }),
]);

const week = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "Diga um dia como 2026-03-14.");

/** What can be done where a model is asked about a patient. */
export const summaryActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("switch"), feature: aiFeature, on: yesOrNo }),
  z.object({ intent: z.literal("summarise"), week }),
  z.object({ intent: z.literal("rate"), week, helpful: yesOrNo }),
  problem,
]);

/** Which week is looked at, and whether what would be sent is. */
export const weekSearch = z.object({
  week: week.optional().catch(undefined),
  done: z.string().max(20).optional().catch(undefined),
  preview: z
    .string()
    .optional()
    .catch(undefined)
    .transform((said) => said !== undefined),
});

/** What was just done, where a page says it once. */
export const doneSearch = z.object({ done: z.string().max(20).optional().catch(undefined) });

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
  problem,
]);

/** `POST` and `PUT /api/psychologist/patients/:id/records/:noteId/help`. */
export const noteHelpBody = z.object({ keywords });
export const takeBody = z.object({ parts: z.array(z.int().min(0).max(20)).min(1).max(20) });

const transcriptId = z.string().min(1).max(100);
const heard = words(10_000, "Escreva o que foi dito, ou apague a transcrição.");

/** `POST /api/patient/diary/:id/transcripts`, and what is put right of one. */
export const soundBody = z.object({ fileId: z.string().min(1).max(100) });
export const heardBody = z.object({ text: heard });

/** What a patient can do with the voice notes of an entry. */
export const ownTranscriptActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("transcribe"), file: z.string().min(1).max(100) }),
  z.object({ intent: z.literal("correct"), id: transcriptId, text: heard }),
  z.object({ intent: z.literal("remove"), id: transcriptId }),
  rate,
  problem,
]);

/** What who cares for them can. */
export const teamTranscriptActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("release"), id: transcriptId, text: heard }),
  z.object({ intent: z.literal("refuse"), id: transcriptId }),
  problem,
]);

const plainText = words(12_000, "Escreva o texto, ou descarte o rascunho.");

/** `PUT` and `PATCH /api/psychologist/patients/:id/documents/:id/plain`. */
export const plainBody = z.object({ text: plainText });

/** What an author can do with the plain words of a document. */
export const plainActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("preview") }),
  z.object({ intent: z.literal("ask") }),
  z.object({ intent: z.literal("discard") }),
  z.object({ intent: z.literal("remove") }),
  z.object({ intent: z.literal("accept"), text: plainText }),
  z.object({ intent: z.literal("rate"), helpful: yesOrNo }),
  problem,
]);
