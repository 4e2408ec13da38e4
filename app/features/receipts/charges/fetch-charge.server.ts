import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { selectCharge, type ChargeRow } from "./charge.repo.server";

/**
 * A charge of the psychologist's own. Her money stays hers to see after care has ended.
 * @throws AppError `receipts.not_found`, the same for a colleague's as for none
 */
export async function fetchCharge(ctx: PsychologistCtx, id: string): Promise<ChargeRow> {
  requireRole(ctx.actor, "psychologist");
  const [row] = await selectCharge(ctx.db, ctx.actor, id);
  if (!row || row.psychologistId !== ctx.actor.memberId) throw new AppError("receipts.not_found");
  return row;
}
