import { whatIsMissingOf, type MissingAgreement } from "~/features/agreements/agreement/what-is-missing.server";
import { kindWords } from "~/features/agreements/words/agreement-words";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { selectCall } from "../call/call.repo.server";
import { selectWaivers } from "./waiver.repo.server";

/** Whose door it is: of one session, for those who come to it. */
type Door = { appointmentId: string; psychologistId: string; patientIds: readonly string[] };

/** What somebody has still to answer at the door, and whether she lets them in all the same. */
export type AtDoorStill = { missing: MissingAgreement[]; isWaived: boolean };

/** What is asked of whom at the door of a session. Once the two are together nothing new is: who was cut off comes back in. */
export async function missingAtDoor(
  ctx: ClinicCtx,
  { appointmentId, ...who }: Door,
): Promise<(patientId: string) => AtDoorStill> {
  const [waivers, [call]] = await ctx.db.batch([
    selectWaivers(ctx.db, ctx.actor, appointmentId),
    selectCall(ctx.db, ctx.actor, appointmentId),
  ]);
  const missing = await whatIsMissingOf(ctx, { ...who, begunAt: call?.startedAt ?? null });
  return (patientId) => ({
    missing: missing.get(patientId) ?? [],
    isWaived: waivers.some((one) => one.patientId === patientId),
  });
}

/** Refuses a patient of whom an answer is missing. @throws AppError `telehealth.answer_missing`, which of them as fields */
export async function requireAnswers(ctx: ClinicCtx, door: Omit<Door, "patientIds">): Promise<void> {
  const { memberId } = ctx.actor;
  const { missing, isWaived } = (await missingAtDoor(ctx, { ...door, patientIds: [memberId] }))(memberId);
  if (missing.length === 0 || isWaived) return;
  const fields = Object.fromEntries(missing.map(({ kind }) => [kind, `Falta ler e responder: ${kindWords[kind]}.`]));
  throw new AppError("telehealth.answer_missing", { fields });
}
