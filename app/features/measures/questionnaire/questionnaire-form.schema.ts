import * as z from "zod";
import { line, optional, words } from "~/features/kernel/words.schema";
import { cleanLine, cleanText } from "~/lib/text/text";
import { questionKinds, type Option, type Question } from "../sheet";
import type { Content } from "./content";
import { most } from "./limits";

type Typed = Record<string, unknown>;

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** One option a line; what stands behind "=" at its end is its points. */
function optionsIn(typed: string): Option[] {
  return cleanText(typed)
    .split("\n")
    .map((one) => cleanLine(one).trim())
    .filter((one) => one !== "")
    .map((one) => {
      const scored = /^(.*\S)\s*=\s*(-?\d{1,3})$/.exec(one);
      return { label: scored?.[1] ?? one, points: scored ? Number(scored[2]) : null };
    });
}

const shape = z.object({
  text: line(most.text, "Escreva a pergunta."),
  kind: z.enum(questionKinds, "Escolha o tipo de resposta."),
  low: optional(line(most.end, "")),
  high: optional(line(most.end, "")),
  counts: z.literal("on").optional().catch(undefined).transform(Boolean),
});

/** A question out of its fields; the field and sentence of what is wrong. */
function questionFrom(raw: Typed): { question: Question } | { field: string; message: string }[] {
  const parsed = shape.safeParse(raw);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }));
  const { text, kind, low, high, counts } = parsed.data;
  if (kind === "scale") return { question: { kind, text, least: 0, most: 10, ends: [low ?? "", high ?? ""], counts } };
  if (kind !== "choice") return { question: { kind, text } };
  const options = optionsIn(textOf(raw.options));
  if (options.length < 2) return [{ field: "options", message: "Escreva ao menos duas respostas, uma por linha." }];
  if (options.length > most.options) return [{ field: "options", message: `Use no máximo ${most.options} respostas.` }];
  if (options.some(({ label }) => [...label].length > most.option))
    return [{ field: "options", message: `Cada resposta pode ter até ${most.option} caracteres.` }];
  return { question: { kind, text, options } };
}

const fields = ["text", "kind", "options", "low", "high", "counts"] as const;

/** Question n as it was typed; null when it is empty, or when it stood there and its text was taken away: it is left out. */
function rawOf(typed: Typed, n: number): Typed | null {
  const raw = Object.fromEntries(fields.map((name) => [name, typed[`q.${n}.${name}`]]));
  const isDropped = typed[`q.${n}.stood`] !== undefined || textOf(raw.options).trim() === "";
  return textOf(raw.text).trim() === "" && isDropped ? null : raw;
}

/** A questionnaire's form: title, introduction, questions in order (`q.0.text` …), empty ones left out. */
export const questionnaireForm = z
  .looseObject({
    version: z.coerce.number().int().nonnegative().max(1e6),
    key: z.string().max(200).optional(),
    title: line(most.title, "Dê um nome ao questionário."),
    intro: optional(words(most.intro, "")),
  })
  .transform(({ version, key, title, intro, ...typed }, context) => {
    const questions: Question[] = [];
    // A form that was shown again beside what came meanwhile may have more places than there are questions at most.
    for (let n = 0; n < 2 * most.questions; n++) {
      const raw = rawOf(typed, n);
      if (raw === null) continue;
      const found = questionFrom(raw);
      if ("question" in found) questions.push(found.question);
      else
        for (const { field, message } of found)
          context.addIssue({ code: "custom", path: [`q.${n}.${field}`], message, input: raw });
    }
    if (questions.length > most.questions)
      context.addIssue({
        ...{ code: "custom" as const, path: [`q.${most.questions}.text`], input: typed },
        message: `Use no máximo ${most.questions} perguntas.`,
      });
    if (questions.length === 0 && context.issues.length === 0)
      context.addIssue({ code: "custom", path: ["q.0.text"], message: "Escreva ao menos uma pergunta.", input: typed });
    const content: Content = { title, intro: intro ?? "", questions };
    return { version, key, content };
  });

const archive = z.object({ intent: z.literal("archive") }).transform(() => ({ archive: true as const }));

/** What is done on a questionnaire's page: it is kept, or offered no more. */
export const questionnaireActs = z.unknown().transform((typed, context) => {
  const acted = archive.safeParse(typed);
  if (acted.success) return acted.data;
  const saved = questionnaireForm.safeParse(typed);
  if (saved.success) return saved.data;
  for (const { path, message } of saved.error.issues) context.addIssue({ code: "custom", path, message, input: typed });
  return z.NEVER;
});
