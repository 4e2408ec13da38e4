import type { PatientCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import type { AgreementKind } from "../words/agreement-words";
import { send } from "./send-agreement.server";
import { whatIsMissing } from "./what-is-missing.server";

/**
 * A patient wants to read what their psychologist asks of everybody before sessions: sent to them now, where it was not yet. The same
 * press twice opens the same.
 * @throws AppError `agreements.not_found` for what is not asked for
 */
export async function openAsked(
  ctx: PatientCtx,
  { psychologistId, kind }: { psychologistId: string; kind: AgreementKind },
): Promise<{ id: string }> {
  requireRole(ctx.actor, "patient");
  const pair = { patientId: ctx.actor.memberId, psychologistId };
  const find = async () => (await whatIsMissing(ctx, pair)).find((one) => one.kind === kind);
  const found = await find();
  if (!found) throw new AppError("agreements.not_found");
  if (found.id !== null) return { id: found.id };
  try {
    return { id: await send(ctx, ctx.actor, { ...pair, kind, isRequired: true }) };
  } catch (error) {
    const id = error instanceof AppError && error.code === "agreements.waiting" ? (await find())?.id : null;
    if (!id) throw error;
    return { id };
  }
}
