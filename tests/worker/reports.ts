import { openVault } from "~/features/kernel/keys/vault.server";
import { sealReport } from "~/features/reports/report/report-seal";
import { report } from "~/features/reports/report/report.table";
import type { Person, World } from "./world";

/** A report of a patient that was kept, with one part that says this. */
export async function reported(
  { clock }: World,
  { ctx, memberId: patientId, clinicId }: Person<"patient">,
  sentence: string,
): Promise<void> {
  const id = `rep_${patientId}`;
  const span = { from: "2026-02-01", to: "2026-03-01" };
  const named = { patientName: "", authorName: "", crp: null, clinicName: "" };
  const part = { kind: "alerts" as const, sentence, charts: [], table: { head: [], rows: [] } };
  const vault = await openVault(ctx, clinicId, patientId);
  const contentSealed = await sealReport(vault, id, { ...named, ...span, madeAt: clock.now, parts: [part] });
  await ctx.db.insert(report).values({
    ...{ clinicId, id, patientId, psychologistId: "mem_cared", fromDay: span.from, toDay: span.to, contentSealed },
    ...{ createdAt: clock.now, sharedAt: null, openedAt: null, version: 1 },
  });
}
