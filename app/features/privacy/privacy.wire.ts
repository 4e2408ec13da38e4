import * as z from "zod";
import { named } from "~/features/kernel/named.schema";

const status = z.enum(["queued", "running", "ready", "failed"]);

/** The copy that was begun. */
export const startedExportSchema = named("StartedExport", z.object({ id: z.string(), status }), {
  id: "exp_01KJQ6PSG0KCZ02E9HR6A3F3JW",
  status: "queued" as const,
});

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
