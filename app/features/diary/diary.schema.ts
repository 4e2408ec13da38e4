import * as z from "zod";
import { attachedIdsSchema, fileIdsSchema } from "~/features/files/files.schema";
import { pageSchema } from "~/features/kernel/page.schema";
import { line, optional, words } from "~/features/kernel/words.schema";
import { emptyAsAbsent, fold, isVisible } from "~/lib/text/text";
import type { Emotions } from "./emotions/emotion";
import { emotionFormFields, emotionsSchema, withEmotions } from "./emotions/emotion.schema";
import { titleFor } from "./entry/entry-title";

/** A mood or another scale of five, 1 worst or least … 5 best or most. */
function scale(message: string) {
  return z.int(message).min(1, message).max(5, message);
}

function scaleField(message: string) {
  return z.coerce.number(message).int(message).min(1, message).max(5, message);
}

const tooManyTags = "Use no máximo 10 etiquetas.";
const moodMessage = "Escolha como você estava, de 1 a 5.";
const momentMessage = "Diga uma data e um horário válidos.";
const tag = line(40, "Escreva a etiqueta ou deixe o campo vazio.").refine(
  (t) => fold(t) !== "",
  "Use letras ou números na etiqueta.",
);

/** Tags without repetition: "Sono" and "sono" are one, the first spelling stays. */
function withoutRepetition(tags: string[]): string[] {
  const first = new Map<string, string>();
  for (const t of tags) if (!first.has(fold(t))) first.set(fold(t), t);
  return [...first.values()];
}

const title = line(200, "Escreva um título.");
const content = words(5000, "Escreva o que você quer guardar.");
const mood = scale(moodMessage);
const tags = z.array(tag, "Envie as etiquetas como uma lista.").max(10, tooManyTags).transform(withoutRepetition);
const isPrivate = z.boolean("Diga se a anotação é privada.");
const occurredAt = z.iso.datetime({ offset: true, error: momentMessage });
const version = z.int("A versão é um número.").min(1, "A versão é um número.");

/** Photos, voice notes and documents of one entry. */
export const mostEntryFiles = 4;
const files = fileIdsSchema(mostEntryFiles);

/** `POST /api/patient/diary`. */
export const writeEntrySchema = z.object({
  title,
  content,
  mood,
  tags: tags.default([]),
  /** Plutchik's wheel: families, each faint (1), clear (2) or strong (3). */
  emotions: emotionsSchema.default({}),
  isPrivate: isPrivate.default(false),
  occurredAt: occurredAt.optional(),
  files: files.default([]),
});

/** `PATCH /api/patient/diary/:id`: only what is sent changes; with `version` an edit of an older state is refused. */
export const editEntrySchema = z
  .object({ title, content, mood, tags, emotions: emotionsSchema, isPrivate, occurredAt, files, version })
  .partial()
  .refine((edit) => Object.keys(edit).some((name) => name !== "version"), "Envie pelo menos um campo para mudar.");

function splitTags(typed: unknown): unknown {
  const list = Array.isArray(typed) ? (typed as unknown[]) : [typed ?? ""];
  return list.flatMap((part) => (typeof part === "string" ? part.split(",").filter((t) => t.trim() !== "") : [part]));
}

const formPieces = {
  /** Left empty, the beginning of the text is the title. */
  title: z.preprocess(
    (typed) => (typeof typed === "string" && !isVisible(typed) ? undefined : typed),
    title.optional(),
  ),
  content,
  mood: z.preprocess(emptyAsAbsent, scaleField("Escolha um dos rostos.")),
  tags: z.preprocess(splitTags, tags),
  /** A checkbox: there when ticked. */
  isPrivate: z.preprocess((typed) => typed === "on" || typed === "true" || typed === true, isPrivate),
  /** Wall clock of the member's zone, as `datetime-local` sends it; empty is now. */
  occurredAt: z.preprocess(
    emptyAsAbsent,
    z.iso.datetime({ local: true, offset: true, error: momentMessage }).optional(),
  ),
  /** The hour that the form was opened with. */
  occurredAtWas: z.string().max(40).optional(),
  /** What is here already; new ones come beside it as files. */
  files: attachedIdsSchema(mostEntryFiles),
  ...emotionFormFields,
};

/** A form's words with their title. */
export function withTitle<T extends { title?: string | undefined; content: string }>(form: T): T & { title: string } {
  return { ...form, title: titleFor(form.title ?? "", form.content) };
}

/** An hour that nobody touched was not said by anybody: it is left out. A wall clock has no seconds, and a page may be open since yesterday. */
export function withSaidHour<T extends { occurredAt?: string | undefined; occurredAtWas?: string | undefined }>({
  occurredAtWas: was,
  occurredAt: at,
  ...form
}: T) {
  return at === was ? form : { ...form, occurredAt: at };
}

/** The diary form. `key` is the page's idempotency key: a double click makes one entry. An untouched hour is that of the saving. */
export const writeEntryFormSchema = z
  .object({ ...formPieces, key: z.string().max(200).optional() })
  .transform((form) => withEmotions(withTitle(withSaidHour(form))));

/** The fields of the edit form: it sends every field, so an unticked box is "shared". */
export const editEntryFormFields = z.object({ ...formPieces, version: z.coerce.number().int().min(1).optional() });

const boundMessage = "Use uma data (AAAA-MM-DD) ou um instante ISO 8601.";
const bound = z.preprocess(
  emptyAsAbsent,
  z.union([z.iso.date(), z.iso.datetime({ offset: true })], boundMessage).optional(),
);

/** Filters of a diary list. `from` and `to` are days of the member's zone (both included) or instants; empty is absent. */
export const entryFilterSchema = pageSchema.extend({
  mood: z.preprocess(emptyAsAbsent, scaleField("Use um humor de 1 a 5.").optional()),
  tag: optional(tag),
  from: bound,
  to: bound,
});

/** `GET /api/patient/mood`. */
export const moodPeriodSchema = z.object({
  period: z.preprocess(emptyAsAbsent, z.enum(["7d", "30d", "90d", "365d"], "Use 7d, 30d, 90d ou 365d.").default("30d")),
});

/** Search in one's own diary. */
export const searchEntriesSchema = z.object({
  q: line(100, "Escreva o que você procura."),
  cursor: pageSchema.shape.cursor,
});

/** `POST /api/psychologist/patients/:id/diary/:entryId/comments`. */
export const commentSchema = z.object({ content: words(2000, "Escreva um comentário.") });
/** What the patient answers to it. */
export const answerSchema = z.object({ content: words(2000, "Escreva uma resposta.") });
/** The comment form, with the page's idempotency key. */
export const commentFormSchema = commentSchema.extend({ key: z.string().max(200).optional() });

const feeling = scale("Use uma nota de 1 a 5.");
/** `POST /api/patient/check-ins`. */
export const checkInSchema = z.object({
  mood,
  energy: feeling.optional(),
  anxiety: feeling.optional(),
  sleep: feeling.optional(),
  emotions: emotionsSchema.default({}),
  occurredAt: occurredAt.optional(),
});

const feelingField = z.preprocess(emptyAsAbsent, scaleField("Use uma nota de 1 a 5.").optional());
/** The check-in form. */
export const checkInFormSchema = z
  .object({
    mood: formPieces.mood,
    energy: feelingField,
    anxiety: feelingField,
    sleep: feelingField,
    ...emotionFormFields,
    occurredAt: formPieces.occurredAt,
    key: z.string().max(200).optional(),
  })
  .transform(withEmotions);

export type WriteEntry = z.output<typeof writeEntrySchema>;
export type EditEntry = z.output<typeof editEntrySchema>;
export type EntryFilter = z.output<typeof entryFilterSchema>;
export type MoodPeriod = z.output<typeof moodPeriodSchema>["period"];
export type AddCheckIn = Omit<z.output<typeof checkInSchema>, "emotions"> & { emotions?: Emotions };
