import * as z from "zod";
import { pageSchema } from "~/features/kernel/page.schema";
import { emptyAsAbsent } from "~/lib/text/text";

const instant = z.iso.datetime({ offset: true, message: "Use uma data e hora como 2026-03-02T12:00:00Z." });

const name = z.string().max(64, "Até 64 caracteres.");

/** What of the audit is asked for. */
export const auditListSchema = pageSchema.extend({
  memberId: name.optional(),
  action: name.optional(),
  from: instant.transform((text) => Date.parse(text)).optional(),
  to: instant.transform((text) => Date.parse(text)).optional(),
});
export type AuditFilter = z.output<typeof auditListSchema>;

const day = z.preprocess(emptyAsAbsent, z.iso.date("Escolha uma data, como 02/03/2026.").optional());

/** The same as the page's form asks: whole days of the reader's. */
export const auditPageSchema = auditListSchema.pick({ cursor: true }).extend({
  memberId: z.preprocess(emptyAsAbsent, name.optional()),
  from: day,
  to: day,
});
