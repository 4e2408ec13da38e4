import * as z from "zod";
import { line, optional, words } from "~/features/kernel/words.schema";
import { isVisible } from "~/lib/text/text";
import { longestOther, longestPart, mostOthers } from "./document-kinds";
import type { OtherProfessional } from "./issued/issued-document";

const fields = {
  name: line(longestOther.name, "Escreva o nome de quem assina esta parte."),
  calling: line(longestOther.calling, "Diga a profissão."),
  registration: line(longestOther.registration, "Escreva o conselho e o número, como CRM/SP 123456."),
  procedure: optional(words(longestPart, "")),
  analysis: words(longestPart, "Escreva a análise: cada profissional faz a sua, à parte (art. 12)."),
} satisfies Record<keyof OtherProfessional, z.ZodType>;

const professional = z.object(fields).transform(({ procedure = null, ...one }): OtherProfessional => {
  return { ...one, procedure };
});

/**
 * The professionals of other callings, out of the fields `other.0.name` …; a place that was left empty is none.
 * @param typed the form as it was typed; what is wrong is said to `context` by field
 */
export function othersIn(typed: Record<string, unknown>, context: z.RefinementCtx): OtherProfessional[] {
  return Array.from({ length: mostOthers }, (_, n) => n).flatMap((n) => {
    const raw = Object.fromEntries(Object.keys(fields).map((field) => [field, typed[`other.${n}.${field}`]]));
    if (!Object.values(raw).some((value) => typeof value === "string" && isVisible(value))) return [];
    const parsed = professional.safeParse(raw);
    if (parsed.success) return [parsed.data];
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: "custom", path: [`other.${n}.${String(path[0])}`], message, input: raw });
    return [];
  });
}
