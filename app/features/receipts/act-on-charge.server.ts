import type { PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { cancelReceipt, issueReceipt } from "./receipt/issue-receipt.server";
import { changeAmount, keepAmount, markPaid, remindOfCharge, undoPaid } from "./charges/change-charge.server";
import { shareCharge, type Sharing } from "./charges/share-charge.server";
import type { ChargeAct } from "./receipts.schema";

const sharingOf = (how: string): Sharing => (how === "parts" || how === "each" ? how : { payerId: how });

/** Does with a charge what its page was asked for. */
export async function actOnCharge(ctx: PsychologistPlanesCtx, id: string, act: ChargeAct): Promise<void> {
  switch (act.intent) {
    case "paid":
      return markPaid(ctx, { ...act, id });
    case "undo":
      return undoPaid(ctx, { ...act, id });
    case "amount":
      return changeAmount(ctx, { id, version: act.version, amountCents: act.amount });
    case "waive":
      return changeAmount(ctx, { id, version: act.version, amountCents: 0 });
    case "keep":
      return keepAmount(ctx, { ...act, id });
    case "share":
      return shareCharge(ctx, { id, version: act.version, how: sharingOf(act.how) });
    case "remind":
      return remindOfCharge(ctx, { id });
    case "receipt":
      return void (await issueReceipt(ctx, { chargeId: id }));
    case "cancel-receipt":
      return void (await cancelReceipt(ctx, { id: act.receiptId }));
  }
}
