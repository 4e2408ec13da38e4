import { noteLooking } from "~/features/kernel/events/note-opening.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import type { Receipt } from "./receipt";
import { selectReceipt } from "./receipt.repo.server";
import { receiptField, receiptWordsIn } from "./receipt-seal.server";

/**
 * A receipt, for the psychologist who issued it and the patient it is of.
 * @throws AppError `receipts.not_found`, the same for another's as for none
 */
export async function readReceipt(ctx: ClinicCtx, { id }: { id: string }): Promise<Receipt> {
  const [row] = await selectReceipt(ctx.db, ctx.actor, id);
  const { memberId, role } = ctx.actor;
  const isTheirs = row && (role === "psychologist" ? row.psychologistId : row.patientId) === memberId;
  if (!row || !isTheirs || role === "admin") throw new AppError("receipts.not_found");
  const { chargeId, patientId, number, amountCents, issuedOn, cancelledAt } = row;
  const look = { action: "receipt.read" as const, entity: "receipt", entityId: id, subjects: [patientId] };
  const vault = await openVault(noteLooking(ctx, look), row.clinicId, patientId);
  const words = receiptWordsIn(await vault.open(receiptField(id), row.wordsSealed));
  return { ...words, id, chargeId, patientId, number, amountCents, issuedOn, cancelledAt };
}
