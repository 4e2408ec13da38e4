import * as z from "zod";
import { addressCursor, pageSchema } from "~/features/kernel/page.schema";
import { cleanLine, emptyAsAbsent } from "~/lib/text/text";

const instant = z.iso.datetime({ offset: true, message: "Use uma data e hora como 2026-03-02T12:00:00Z." });

const name = z.string().max(64, "Até 64 caracteres.");

/** What of the audit is asked for. */
export const auditListSchema = pageSchema.extend({
  memberId: z.preprocess(emptyAsAbsent, name.optional()),
  action: z.preprocess(emptyAsAbsent, name.optional()),
  from: instant.transform((text) => Date.parse(text)).optional(),
  to: instant.transform((text) => Date.parse(text)).optional(),
});
export type AuditFilter = z.output<typeof auditListSchema>;

const day = z.preprocess(emptyAsAbsent, z.iso.date("Escolha um dia que exista.").optional());

/** A name as it was typed; of what nobody sees nothing is left, and nothing is asked for. */
const typedName = (typed: unknown) => emptyAsAbsent(typeof typed === "string" ? cleanLine(typed) : typed);

/** The same as the page's form asks: whole days of the reader's, and a person by their id or by a name that is typed. */
const auditPageSchema = z
  .object({
    cursor: addressCursor,
    memberId: z.preprocess(emptyAsAbsent, name.optional()),
    who: z.preprocess(typedName, z.string().max(100, "Até 100 caracteres.").optional()),
    action: z.preprocess(emptyAsAbsent, name.optional()),
    from: day,
    to: day,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["to"],
    message: "Este dia vem antes do começo.",
  });

/** What stands in the form: as it was typed, good or not. */
const shownIn = ["memberId", "who", "action", "from", "to"] as const;
type Shown = Record<(typeof shownIn)[number], string | undefined>;
export type AuditAsked = {
  typed: Shown;
  /** What of it is to be looked for; null when something of it cannot be. */
  asked: z.output<typeof auditPageSchema> | null;
  /** Field → what to do about it. */
  fields: Record<string, string>;
};

/** What the page's address asks for. What cannot be is told beside its field, and is not left out unseen: a longer list would seem to be the answer. */
export function auditAsked(search: URLSearchParams): AuditAsked {
  const given = Object.fromEntries(search);
  const parsed = auditPageSchema.safeParse(given);
  const typed = Object.fromEntries(shownIn.map((key) => [key, given[key]?.slice(0, 100) || undefined])) as Shown;
  if (parsed.success) return { typed, asked: parsed.data, fields: {} };
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join(".")] ??= message;
  return { typed, asked: null, fields };
}
