import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { selectCharge } from "./charges/charge.repo.server";
import { selectReceipt } from "./receipt/receipt.repo.server";

/** Whether a charge is still open, or a receipt was not cancelled: a notice of it has sense. */
export async function isStanding(ctx: ClinicCtx<SystemActor>, scope: Scope, id: string): Promise<boolean> {
  if (id.startsWith("rcp_")) {
    const [receipt] = await selectReceipt(ctx.db, scope, id);
    return receipt?.cancelledAt === null;
  }
  const [charge] = await selectCharge(ctx.db, scope, id);
  return charge?.status === "open";
}
