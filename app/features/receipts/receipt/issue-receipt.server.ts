import type { Noted } from "~/features/kernel/keys/noted";
import { noteListing } from "~/features/kernel/events/note-opening.server";
import { ownCrp } from "~/features/identity/account/own-crp.server";
import type { PsychologistCtx, PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { localDay } from "~/lib/time/wall-clock";
import { aboutField } from "../charges/about-seal";
import { updateCharge, type ChargeRow } from "../charges/charge.repo.server";
import { fetchCharge } from "../charges/fetch-charge.server";
import { fetchPayer } from "../payer/payer.server";
import { fetchPayee } from "../profile/payee.server";
import { chargeEvent } from "../receipts.events";
import { receiptIds } from "../receipts.ids";
import type { ReceiptWords } from "./receipt";
import { cancelReceiptRow, insertReceipt, selectReceipt, selectStandingReceipt } from "./receipt.repo.server";
import { receiptField } from "./receipt-seal.server";

/** What the receipt says. @throws AppError `receipts.payee_missing`, `receipts.payer_missing`, `identity.no_crp` */
async function wordsOf(ctx: PsychologistPlanesCtx & Noted, vault: Vault, row: ChargeRow): Promise<ReceiptWords> {
  const { patientId, psychologistId, kind, day, paidOn, method, aboutSealed } = row;
  const [payer, payee, crp, about] = await Promise.all([
    fetchPayer(ctx, { patientId, psychologistId }),
    fetchPayee(ctx, ctx.actor, psychologistId),
    ownCrp(ctx.both),
    aboutSealed === null ? null : vault.open(aboutField(row.id), aboutSealed),
  ]);
  if (!payee) throw new AppError("receipts.payee_missing");
  if (!payer?.payerCpf || !payer.beneficiaryCpf) throw new AppError("receipts.payer_missing");
  if (paidOn === null || method === null) throw new AppError("receipts.is_open");
  const { payerName, payerCpf, beneficiaryName, beneficiaryCpf } = payer;
  return {
    ...{ payerName, payerCpf, beneficiaryName, beneficiaryCpf },
    ...{ payeeName: payee.name, payeeCpf: payee.cpf, city: payee.city },
    ...{ crp: crp.number, isCrpVerified: crp.isVerified },
    ...{ kind, about, day, paidOn, method },
  };
}

const alreadyIssued = {
  domain_event: "receipts.changed_elsewhere",
  "receipt.charge_id": "receipts.has_receipt",
  receipt_standing: "receipts.has_receipt",
} as const;

/**
 * Issues the receipt of a payment under her next number. The same press twice issues one.
 * @throws AppError `receipts.not_found`, `receipts.is_open`, `receipts.payee_missing`, `receipts.payer_missing`, `identity.no_crp`,
 * `receipts.changed_elsewhere` when the payment was undone in the same moment
 */
export async function issueReceipt(
  ctx: PsychologistPlanesCtx,
  { chargeId }: { chargeId: string },
): Promise<{ id: string }> {
  const row = await fetchCharge(ctx, chargeId);
  if (row.status !== "paid") throw new AppError("receipts.is_open");
  const [standing] = await selectStandingReceipt(ctx.db, ctx.actor, chargeId);
  if (standing) return standing;
  const { clinicId, psychologistId, patientId, amountCents } = row;
  const seen = noteListing(ctx, "charge.read", [patientId]);
  const vault = await openVault(seen, clinicId, patientId);
  const words = await wordsOf(seen, vault, row);
  const now = ctx.now();
  const id = newId(receiptIds.receipt, now);
  try {
    await commit(ctx, {
      clinicId,
      statements: [
        // The receipt and the payment it is of stand or fall together: undone meanwhile, the charge has another version.
        updateCharge(ctx.db, ctx.actor, row, {}, now),
        insertReceipt(ctx.db, {
          ...{ clinicId, id, psychologistId, patientId, chargeId, amountCents },
          issuedOn: localDay(now, ctx.actor.zone),
          wordsSealed: await vault.seal(receiptField(id), JSON.stringify(words)),
          createdAt: now,
        }),
      ],
      events: [
        { type: "receipt.issued", aggregateId: id, version: 1, data: { psychologistId, patientId } },
        chargeEvent("receipted", row, row.version + 1),
      ],
      audit: { action: "receipt.issue", entity: "receipt", entityId: id },
      onConflict: alreadyIssued,
    });
  } catch (error) {
    // The other press of two was first: its receipt is the answer.
    const [first] = await selectStandingReceipt(ctx.db, ctx.actor, chargeId);
    if (!first || !(error instanceof AppError)) throw error;
    return first;
  }
  return { id };
}

/**
 * Cancels a receipt: it stays to be seen as cancelled, and keeps its number.
 * @throws AppError `receipts.not_found`
 */
export async function cancelReceipt(ctx: PsychologistCtx, { id }: { id: string }): Promise<{ chargeId: string }> {
  const [row] = await selectReceipt(ctx.db, ctx.actor, id);
  if (!row || row.psychologistId !== ctx.actor.memberId) throw new AppError("receipts.not_found");
  const { clinicId, psychologistId, patientId, chargeId } = row;
  if (row.cancelledAt !== null) return { chargeId };
  await commit(ctx, {
    clinicId,
    statements: [cancelReceiptRow(ctx.db, ctx.actor, id, ctx.now())],
    events: [{ type: "receipt.cancelled", aggregateId: id, version: 2, data: { psychologistId, patientId } }],
    audit: { action: "receipt.cancel", entity: "receipt", entityId: id },
    onConflict: { domain_event: "receipts.changed_elsewhere" },
  });
  return { chargeId };
}
