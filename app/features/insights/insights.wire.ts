import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import {
  problemBody as problemWordsBody,
  feedbackSchema,
  noteHelpBody as keywordWords,
  takeBody as partWords,
  summaryBody as summaryWords,
  summaryRatingBody as ratingWords,
} from "./insights.schema";
import type { NoteHelp } from "./note-help/note-help.server";
import type { WeekSummary } from "./week/read-summary.server";
import { iso } from "~/lib/time/iso";

const example = {
  id: "ins_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  kind: "weekday" as const,
  text: "Nas últimas três semanas você escreveu mais às quartas: 4 de 9 anotações.",
  sources: ["dia_01JQ2M3N4P5Q6R7S8T9V0W1X2Y"],
  model: "local",
  createdAt: "2026-03-14T12:30:00.000Z",
};

/** An insight as the API shows it. */
export const insightSchema = named(
  "Insight",
  z.object({
    id: z.string(),
    kind: z.enum(["weekday", "day_part", "rhythm", "reflection"]),
    text: z.string(),
    sources: z.array(z.string()).describe("As anotações de que fala"),
    model: z.string().describe("`local`: contas nossas, nada é enviado; senão, o modelo que escreveu"),
    createdAt: instantSchema,
    helpful: z.boolean().optional(),
  }),
  example,
);

/** A reflection that was asked for. */
export const askedSchema = named("AskedInsight", z.object({ id: z.string(), status: z.enum(["queued", "ready"]) }), {
  id: example.id,
  status: "queued" as const,
});

export const feedbackBody = named("InsightFeedback", feedbackSchema, { helpful: true });

const refusal = z
  .enum(["no_consent", "off", "off_here"])
  .nullable()
  .describe("Por que não se pode pedir agora: sem autorização, desligado na clínica, desligado para esta pessoa");

const summarySource = z.object({ id: z.string(), at: instantSchema });
const summaryPart = z.object({
  text: z.string(),
  sources: z.array(summarySource).describe("As anotações de onde vem"),
});
const aSource = { id: "dia_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", at: "2026-03-14T12:30:00.000Z" };

/** A week's summary as the API shows it. */
export const summarySchema = named(
  "WeekSummary",
  z.object({
    id: z.string().nullable(),
    week: z.string().describe("A segunda-feira da semana, no relógio de quem atende"),
    status: z
      .enum(["ready", "queued", "none", "not_asked"])
      .describe("`none`: pedido, e sem resumo que se possa mostrar"),
    sentences: z.array(summaryPart),
    themes: z.array(summaryPart),
    sources: z.array(summarySource).describe("Tudo o que foi enviado"),
    model: z.string().nullable(),
    createdAt: instantSchema.nullable(),
    helpful: z.boolean().nullable(),
    refusal,
  }),
  {
    id: "ask_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    week: "2026-03-09",
    status: "ready" as const,
    sentences: [{ text: "A pessoa descreve uma caminhada que aliviou o peito.", sources: [aSource] }],
    themes: [{ text: "caminhada", sources: [aSource] }],
    sources: [aSource],
    model: "gpt-test",
    createdAt: "2026-03-14T12:30:00.000Z",
    helpful: null,
    refusal: null,
  },
);
export const summaryBody = named("AskWeekSummary", summaryWords, { week: "2026-03-09" });
export const summaryRatingBody = named("RateWeekSummary", ratingWords, { week: "2026-03-09", helpful: true });

/** A summary as the API shows it. */
export function showSummary({ by, sentences, themes, sources, ...summary }: WeekSummary) {
  const shown = (some: WeekSummary["sources"]) => some.map(({ id, at }) => ({ id, at: iso(at) }));
  const parts = (some: WeekSummary["themes"]) =>
    some.map(({ text, sources: from }) => ({ text, sources: shown(from) }));
  return {
    ...summary,
    ...{ sentences: parts(sentences), themes: parts(themes), sources: shown(sources) },
    ...{ model: by?.model ?? null, createdAt: by ? iso(by.at) : null },
  };
}

/** What a model offers for a note, as the API shows it. */
export const noteHelpSchema = named(
  "NoteHelp",
  z.object({
    id: z.string().nullable(),
    status: z.enum(["ready", "queued", "none", "not_asked"]),
    paragraphs: z.array(z.string()).describe("O que ainda se pode pôr na nota, parte por parte"),
    model: z.string().nullable(),
    createdAt: instantSchema.nullable(),
    helpful: z.boolean().nullable(),
    refusal,
  }),
  {
    id: "ask_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    status: "ready" as const,
    paragraphs: ["A sessão abriu espaço para a rotina de sono e o trabalho."],
    model: "gpt-test",
    createdAt: "2026-03-14T12:30:00.000Z",
    helpful: null,
    refusal: null,
  },
);
export const noteHelpAsk = named("AskNoteHelp", keywordWords, {
  keywords: "sono melhor, trabalho pesado, combinamos respiração",
});
export const noteHelpTake = named("TakeNoteHelp", partWords, { parts: [0] });

/** What a model offers, as the API shows it. */
export function showNoteHelp({ by, ...help }: NoteHelp) {
  return { ...help, model: by?.model ?? null, createdAt: by ? iso(by.at) : null };
}

export const problemBody = named("ReportAiProblem", problemWordsBody, {
  id: "ins_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  reason: "wrong" as const,
  words: "Fala de uma viagem que não houve.",
});
