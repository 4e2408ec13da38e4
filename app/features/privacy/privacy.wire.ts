import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";

const status = z.enum(["queued", "running", "ready", "failed"]);

/** The copy that was begun. */
export const startedExportSchema = named("StartedExport", z.object({ id: z.string(), status }), {
  id: "exp_01KJQ6PSG0KCZ02E9HR6A3F3JW",
  status: "queued" as const,
});

/** What an erasure that was asked for will take, and what stays by which law. */
export const askedErasureSchema = named(
  "AskedErasure",
  z.object({
    certificateId: z.string(),
    dueAt: instantSchema.describe("Quando começa; até lá dá para desistir"),
    erased: z.array(z.string()),
    kept: z.array(z.object({ what: z.string(), until: z.string(), law: z.string() })),
  }),
  {
    certificateId: "era_01KJQ6PSG0KCZ02E9HR6A3F3JW",
    dueAt: "2026-03-09T12:00:00.000Z",
    erased: ["O diário inteiro"],
    kept: [{ what: "A prova do que você aceitou", until: "5 anos", law: "LGPD, art. 8º, § 2º" }],
  },
);

/** How far a copy is; `url` once it can be fetched. */
export const exportSchema = named(
  "PersonExport",
  z.object({
    id: z.string(),
    status,
    progress: z.int().min(0).max(100),
    url: z.string().optional().describe("Onde baixar o ZIP, com login de menos de 5 minutos; existe por 24 horas"),
  }),
  { id: "exp_01KJQ6PSG0KCZ02E9HR6A3F3JW", status: "running" as const, progress: 40 },
);
