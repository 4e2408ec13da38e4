import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { newId } from "~/lib/id";
import { accessCare, type CareCtx } from "../care-access.server";
import { careIds } from "../care.ids";
import type { SetCycle } from "../care.schema";
import { copyCycle } from "./cycle-dates.server";
import { insertCycle, listCycles } from "./cycle.repo.server";

/** Where the line why is bound to. */
export const whyField = (id: string) => ({ table: "care_cycle", row: id, column: "why" });
/** Where the line of the patient's answer is bound to. */
export const answerField = (id: string) => ({ table: "care_cycle", row: id, column: "answer" });

/**
 * Says in which of the four cycles a patient is: by the patient, or by a psychologist who cares for them. What was said before stays; the same
 * that they said last, without another line, is once.
 * @param key idempotency key
 * @returns the id of what was said
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `kernel.idempotency_reused`
 */
export async function setCycle(
  ctx: CareCtx,
  { patientId, cycle, why }: SetCycle & { patientId: string },
  key?: string,
): Promise<string> {
  const scope = await accessCare(ctx, patientId);
  const [newest] = await listCycles(ctx.db, scope, { limit: 1 });
  if (why === undefined && newest?.cycle === cycle && newest.setBy === ctx.actor.memberId) return newest.id;
  const now = ctx.now();
  const id = newId(careIds.cycle, now);
  const vault = await sealerFor(ctx, scope.clinicId, patientId);
  const whySealed = why === undefined ? null : await vault.seal(whyField(id), why);
  const said = why === undefined ? null : await vault.blind("care.cycle", why);
  const request = { key, useCase: "care.set_cycle", input: { patientId, cycle, why: said }, resultId: id };
  return withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId: scope.clinicId,
      statements: [
        insertCycle(ctx.db, { ...scope, id, cycle, whySealed, setBy: ctx.actor.memberId, setAt: now }),
        copyCycle(ctx.db, scope),
      ],
      events: [{ type: "care.cycle_set", aggregateId: id, version: 1, data: { patientId } }],
      audit: { action: "care.set_cycle", entity: "care_cycle", entityId: id },
      idempotency,
    }),
  );
}
