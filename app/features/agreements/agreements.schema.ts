import * as z from "zod";
import { line, optional, words } from "~/features/kernel/words.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { agreementKinds, longest, mostParts, type AgreementPart } from "./words/agreement-words";

const version = z.coerce.number().int().nonnegative().max(1e6);
const checked = z.literal("on").optional().catch(undefined).transform(Boolean);

export const kindParams = z.object({ kind: z.enum(agreementKinds) });
export const listSearch = z.object({
  cursor: z.string().min(1).max(400).optional().catch(undefined),
  done: z.string().max(20).optional().catch(undefined),
});

/** Which page of a session an answer leads back to: `session/<id>` or `room/<id>`. */
export const backTo = z.string().regex(/^(session|room)\/apt_[0-9A-Z]{26}$/);
/** Of a patient's own agreement. */
export const ownSearch = listSearch.extend({ back: backTo.optional().catch(undefined) });

/** Names of a part's fields in the form: `part.0.title` … */
const parts = {
  title: line(longest.title, "Dê um nome a esta parte."),
  summary: line(longest.summary, "Resuma esta parte em uma frase simples."),
  text: words(longest.text, "Escreva o texto desta parte."),
};

type Typed = Record<string, unknown>;

/** One part as it was typed; null when all of it is empty: it is left out. */
function partOf(typed: Typed, n: number, context: z.RefinementCtx): AgreementPart | null {
  const raw = { title: typed[`part.${n}.title`], summary: typed[`part.${n}.summary`], text: typed[`part.${n}.text`] };
  if (Object.values(raw).every((value) => value === undefined || value === "")) return null;
  const parsed = z.object(parts).safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    context.addIssue({ code: "custom", path: [`part.${n}.${String(path[0])}`], message, input: raw });
  return null;
}

/** A psychologist's text: a name and its parts in order, empty ones left out; and when it is sent. */
export const textForm = z
  .looseObject({
    version,
    title: line(longest.title, "Dê um nome ao documento."),
    sendsToNew: checked,
    isRequired: checked,
  })
  .transform(({ version: read, title, sendsToNew, isRequired, ...typed }, context) => {
    // A form that was shown again beside what came meanwhile may have more places than a text has parts.
    const all = Array.from({ length: 2 * mostParts }, (_, n) => partOf(typed, n, context)).filter(
      (part) => part !== null,
    );
    if (all.length > mostParts)
      context.addIssue({
        ...{ code: "custom" as const, path: [`part.${mostParts}.title`], input: typed },
        message: `Use no máximo ${mostParts} partes.`,
      });
    if (all.length === 0)
      context.addIssue({ code: "custom", path: ["part.0.text"], message: "Escreva ao menos uma parte.", input: typed });
    return { version: read, words: { title, parts: all }, sendsToNew, isRequired };
  });

/** What can be done on a patient's page of agreements. */
export const sendForm = z.object({ kind: z.enum(agreementKinds, "Escolha o documento."), isRequired: checked });

/** What a psychologist does with one that she sent. */
export const sentActs = z.object({ intent: z.enum(["withdraw", "record"]) });

/** What a patient answers. */
export const answerForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("accept"),
    hash: z.string().length(64),
    read: z.literal("on", "Marque que leu o texto."),
    name: optional(line(100, "")),
    relation: optional(line(60, "")),
  }),
  z.object({ intent: z.enum(["decline", "revoke"]), reply: z.preprocess(emptyAsAbsent, optional(words(1000, ""))) }),
]);
