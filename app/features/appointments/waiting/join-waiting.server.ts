import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { localDay } from "~/lib/time/wall-clock";
import { fetchOffer, requireOwnAuthorisation } from "../slots/offer.server";
import { waitingIds } from "../waiting.ids";
import { listOwnWaiting } from "./own-waiting.server";
import { openTimesOf } from "./open-times.server";
import type { Waiting } from "./waiting";
import { expiryOf, suits } from "./waiting.policy";
import { upsertWaiting } from "./waiting.repo.server";
import type { JoinWaiting } from "./waiting.schema";

function requireDays({ fromDay, untilDay }: JoinWaiting, today: string): void {
  const refuse = (message: string) => new AppError("request.invalid", { fields: { untilDay: message } });
  if (untilDay !== null && untilDay < today) throw refuse("Este dia já passou.");
  if (untilDay !== null && fromDay !== null && untilDay < fromDay) throw refuse("O último dia vem depois do primeiro.");
}

/**
 * The patient asks to be told when a time of a psychologist's becomes free. Asked again, it changes what they wait for and keeps their
 * place; it ends with the last day, after two months, or when they have a session on one of those days.
 * @throws AppError `tenancy.member_not_found`, `sessions.no_self_booking`, `care.authorisation_awaited`, `request.invalid` (field untilDay)
 */
export async function joinWaiting(ctx: PatientCtx, { psychologistId, ...wish }: JoinWaiting): Promise<Waiting> {
  requireRole(ctx.actor, "patient");
  const { actor, db } = ctx;
  const { clinicId, memberId: patientId, zone } = actor;
  const now = ctx.now();
  requireDays({ psychologistId, ...wish }, localDay(now, zone));
  const [offer, open] = await Promise.all([fetchOffer(ctx, psychologistId), openTimesOf(ctx, actor, psychologistId)]);
  requireOwnAuthorisation(offer);
  if (!offer.availability.selfBooking) throw new AppError("sessions.no_self_booking");
  const id = newId(waitingIds.waiting, now);
  const row = {
    ...{ clinicId, id, psychologistId, patientId, ...wish, periods: JSON.stringify(wish.periods) },
    hasOpen: open.some(({ startAt }) => suits(wish, startAt, zone)),
    ...{ version: 1, joinedAt: now, expiresAt: expiryOf(wish, now, zone) },
  };
  await commit(ctx, {
    clinicId,
    statements: [upsertWaiting(db, row)],
    events: [],
    audit: { action: "waiting.join", entity: "member", entityId: psychologistId },
  });
  const joined = (await listOwnWaiting(ctx)).find((one) => one.psychologistId === psychologistId);
  if (!joined) throw new AppError("sessions.not_waiting");
  return joined;
}
