import type { AdminCtx } from "~/features/kernel/ctx";
import { requirePair, startCareLink, type Pair } from "~/features/tenancy/care-link/start-care-link.server";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { findOpening } from "./handover.repo.server";
import { propose } from "./propose-handover.server";

/** How long after a no the same pair is not asked for again: asking until somebody gives in is no asking. */
const restsAfterNo = days(7);

/** The proposal that a patient is asked with: the one that waits already, or a new one. @throws AppError `care.asked_lately` */
async function ask(ctx: AdminCtx, pair: Pair, why: string | null): Promise<{ id: string }> {
  const { clinic, actor } = ctx;
  const now = ctx.now();
  const find = () => findOpening(clinic.db, actor, { ...pair, now, since: now - restsAfterNo });
  const before = await find();
  if (before?.status === "declined") throw new AppError("care.asked_lately");
  if (before) return { id: before.id };
  try {
    return await propose(clinic, { link: null, patientId: pair.patientId, toId: pair.psychologistId, why });
  } catch (error) {
    const meanwhile = error instanceof AppError && error.code === "care.handover_waiting" ? await find() : undefined;
    if (!meanwhile) throw error;
    return { id: meanwhile.id };
  }
}

/**
 * An admin wants a patient in a psychologist's care (ADR 0129). Of who is new here it begins at once; who has begun here is asked, and
 * until their yes the psychologist sees nothing. Pressed twice it asks once.
 * @param why a line for the patient, where they are asked
 * @returns the link, or the proposal that waits
 * @throws AppError `tenancy.patient_not_found`, `tenancy.member_not_found`, `tenancy.own_care`, `tenancy.link_exists`, `tenancy.clinic_held`,
 * `care.asked_lately`
 */
export async function beginCare(
  ctx: AdminCtx,
  { why, ...pair }: Pair & { why?: string | undefined },
): Promise<{ id: string; waits: boolean }> {
  try {
    return { ...(await startCareLink(ctx, pair)), waits: false };
  } catch (error) {
    if (!(error instanceof AppError && error.code === "tenancy.patient_decides")) throw error;
  }
  // The statement says so, too, where one of the two was shut out in this instant.
  await requirePair(ctx, pair);
  return { ...(await ask(ctx, pair, why ?? null)), waits: true };
}
