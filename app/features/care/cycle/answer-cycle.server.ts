import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { accessCare } from "../care-access.server";
import { listCycles, updateAnswer } from "./cycle.repo.server";
import { openAnswer } from "./read-cycles.server";
import { answerField } from "./set-cycle.server";

/**
 * The patient answers what somebody else said of their cycle: whether it is so for them, with a line if they like. They may answer anew;
 * the same said twice is once.
 * @throws AppError `care.cycle_not_found`, the same for one that they said themselves
 */
export async function answerCycle(
  ctx: PatientCtx,
  { id, agrees, line }: { id: string; agrees: boolean; line: string | null },
): Promise<void> {
  const scope = await accessCare(ctx, ctx.actor.memberId);
  const { clinicId, patientId } = scope;
  const [said] = await listCycles(ctx.db, scope, { id, limit: 1 });
  if (!said || said.setBy === patientId) throw new AppError("care.cycle_not_found");
  const vault = await openVault(ctx, clinicId, patientId);
  const before = await openAnswer(vault, id, said);
  if (before?.agrees === agrees && before.line === line) return;
  const answeredAt = Math.max(ctx.now(), (said.answeredAt ?? 0) + 1);
  const answerSealed = line === null ? null : await vault.seal(answerField(id), line);
  await commit(ctx, {
    clinicId,
    statements: [updateAnswer(ctx.db, scope, id, { agrees, answerSealed, answeredAt })],
    // An aggregate of its own, whose versions are instants: what is said to a cycle does not change it.
    events: [{ type: "care.cycle_answered", aggregateId: `${id}/answer`, version: answeredAt, data: { patientId } }],
    audit: { action: "care.answer_cycle", entity: "care_cycle", entityId: id, fields: ["agrees", "answer"] },
  });
}
