import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { newId } from "~/lib/id";
import { chargeEvent } from "../receipts.events";
import { receiptIds } from "../receipts.ids";
import { aboutField } from "./about-seal";
import { insertCharges } from "./charge.repo.server";

/** What a psychologist asks for beside sessions. Centavos; day YYYY-MM-DD. */
export type AddCharge = { patientId: string; amountCents: number; day: string; about: string };

/**
 * Something is owed that is for no session: a report, a session from before.
 * @param key idempotency key: the same key makes one charge
 * @throws AppError `tenancy.patient_not_found` without an open care link, `kernel.idempotency_reused`
 */
export async function addCharge(ctx: PsychologistCtx, input: AddCharge, key?: string): Promise<{ id: string }> {
  await requireCareLink(ctx, input.patientId);
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const { patientId, amountCents, day } = input;
  const now = ctx.now();
  const id = newId(receiptIds.charge, now);
  const vault = await sealerFor(ctx, clinicId, patientId);
  const row = {
    ...{ clinicId, id, psychologistId, patientId, kind: "other" as const, status: "open" as const, day, amountCents },
    ...{ isByHand: true, aboutSealed: await vault.seal(aboutField(id), input.about) },
    ...{ version: 1, createdAt: now, updatedAt: now },
  };
  const about = await vault.blind("charge.about", input.about);
  const request = { key, useCase: "charge.add", input: { ...input, about }, resultId: id };
  const kept = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId,
      statements: insertCharges(ctx.db, [row]),
      events: [chargeEvent("made", row, 1)],
      audit: { action: "charge.add", entity: "charge", entityId: id, subject: patientId },
      idempotency,
    }),
  );
  return { id: kept };
}
