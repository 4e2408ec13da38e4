import * as z from "zod";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import { partKinds, type ReportContent } from "../report-part";

const field = (id: string) => ({ table: "report", row: id, column: "content" });

const point = z.object({ at: z.number(), value: z.number(), label: z.string(), words: z.string() });
const words = z.object({ at: z.number(), words: z.string() });
const line = z.object({
  kind: z.literal("line"),
  name: z.string(),
  sentence: z.string(),
  points: z.array(point),
  frame: z.object({ first: z.number(), last: z.number(), low: z.number(), high: z.number() }),
  joined: z.number(),
  ticks: z.array(z.object({ value: z.number(), words: z.string() })),
  along: z.array(words),
  bands: z.array(z.object({ from: z.number(), to: z.number(), words: z.string() })),
});
const bars = z.object({
  kind: z.literal("bars"),
  name: z.string(),
  sentence: z.string(),
  bars: z.array(z.object({ label: z.string(), value: z.number(), words: z.string() })),
  high: z.number(),
});
const stored = z.object({
  patientName: z.string(),
  authorName: z.string(),
  crp: z.string().nullable(),
  clinicName: z.string(),
  from: z.string(),
  to: z.string(),
  madeAt: z.number(),
  parts: z.array(
    z.object({
      kind: z.enum(partKinds),
      sentence: z.string(),
      charts: z.array(z.discriminatedUnion("kind", [line, bars])),
      table: z.object({ head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
    }),
  ),
});

/** Seals a report's content under the patient's key. */
export function sealReport(vault: Sealer, id: string, content: ReportContent): Promise<string> {
  return vault.seal(field(id), JSON.stringify(content));
}

/** Opens it. @throws AppError `kernel.unreadable` */
export async function openReport(vault: Vault, id: string, sealed: string): Promise<ReportContent> {
  return stored.parse(JSON.parse(await vault.open(field(id), sealed)));
}
