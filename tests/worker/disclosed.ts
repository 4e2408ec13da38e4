import { accessDoubt } from "~/features/disclosure/access-log/access-doubt.table";
import { breakGlass } from "~/features/disclosure/break-glass/break-glass.table";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { Person, World } from "./world";

/** Somebody of the administration looked, exceptionally; the patient doubted it, and was answered. */
export async function lookedAt(
  { clock }: World,
  { ctx, memberId: patientId, clinicId }: Person<"patient">,
  answer: string,
) {
  const [now, id] = [clock.now, `dbt_${patientId}`];
  const vault = await openVault(ctx, clinicId, patientId);
  const answerSealed = await vault.seal({ table: "access_doubt", row: id, column: "answer" }, answer);
  const [pair, told] = [
    { clinicId, patientId },
    { askedAt: now, version: 1 },
  ];
  await ctx.db.batch([
    ctx.db.insert(breakGlass).values({
      ...{ ...pair, ...told, id: `brk_${patientId}`, adminId: "mem_office", expiresAt: now, openedAt: now },
      reason: "um motivo que a pessoa lê",
    }),
    ctx.db.insert(accessDoubt).values({
      ...{ ...pair, ...told, id, auditId: `aud_${patientId}`, cause: "no_reason" as const },
      ...{ answeredAt: now, answerSealed },
    }),
  ]);
}
