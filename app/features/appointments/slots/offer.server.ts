import type { PatientCtx } from "~/features/kernel/ctx";
import { minorsAmong, selectForAuthorisation } from "~/features/care/guardian/require-authorised.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import { spanOf } from "../booking/moment.policy";
import { selectCarer, selectHold, selectTaken } from "./offer.repo.server";
import { freeSlots, type Offer, type Slot } from "./slots.policy";

/** Days that one look has at most. */
const mostDays = 31;

function notCaredFor(): AppError {
  return new AppError("tenancy.member_not_found");
}

/** What a psychologist offers one patient. */
export type OfferToPatient = Offer & {
  name: string;
  /** When the hold that was asked for begins, while it stands; ms. */
  heldFrom: number | null;
  /** A minor of whom a guardian's written authorisation is not on record: nothing can be booked. */
  awaitsAuthorisation: boolean;
};

/**
 * What a psychologist offers a patient of hers, in one round trip.
 * @param holdId a hold of the patient's, to be told whether it stands
 * @throws AppError `tenancy.member_not_found` for who does not care for them
 */
export async function fetchOffer(ctx: PatientCtx, psychologistId: string, holdId = ""): Promise<OfferToPatient> {
  requireRole(ctx.actor, "patient");
  const { actor, db } = ctx;
  const now = ctx.now();
  const pair = { patientId: actor.memberId, psychologistId };
  const [[carer], [row], [hold], unauthorised] = await db.batch([
    selectCarer(db, actor, pair),
    selectAvailability(db, actor, psychologistId),
    selectHold(db, actor, actor.memberId, holdId, now),
    selectForAuthorisation(db, actor, [actor.memberId]),
  ]);
  if (!carer) throw notCaredFor();
  const awaitsAuthorisation = minorsAmong(unauthorised, now, carer.zone).length > 0;
  return { availability: availabilityIn(row), ...carer, now, heldFrom: hold?.startAt ?? null, awaitsAuthorisation };
}

/** Lets on only whom sessions may be booked for. @throws AppError `care.authorisation_awaited` */
export function requireOwnAuthorisation({ awaitsAuthorisation }: OfferToPatient): void {
  if (awaitsAuthorisation) throw new AppError("care.authorisation_awaited");
}

/** What a patient asks for: days of their own zone (both included) or instants. */
export type SlotsWanted = { psychologistId: string; from: string; to: string };

/**
 * Free times of a psychologist who cares for the patient, in one round trip: her hours, what is taken of hers and of the patient's.
 * @returns slots in order; with the zone her hours are meant in
 * @throws AppError `tenancy.member_not_found`, `request.invalid` (from, to) for no dates or more than 31 days
 */
export async function listFreeSlots(
  ctx: PatientCtx,
  { psychologistId, ...wanted }: SlotsWanted,
): Promise<{ slots: Slot[]; zone: string; isRequest: boolean }> {
  requireRole(ctx.actor, "patient");
  const { actor, db } = ctx;
  const said = spanOf(wanted, actor.zone);
  const [from, to] = [said.from ?? 0, said.to ?? 0];
  if (to <= from) throw new AppError("request.invalid", { fields: { to: "O fim vem depois do começo." } });
  // A day more: a month in which clocks are put back has an hour more than its days.
  if (to - from > days(mostDays + 1))
    throw new AppError("request.invalid", { fields: { to: "Peça no máximo 31 dias." } });
  const now = ctx.now();
  // Her days begin and end within two days of the patient's: how many a day has must be known of whole days.
  const around = { from: from - days(2), to: to + days(2), now };
  const [[carer], [row], hers, own] = await db.batch([
    selectCarer(db, actor, { patientId: actor.memberId, psychologistId }),
    selectAvailability(db, actor, psychologistId),
    selectTaken(db, actor, psychologistId, around),
    selectTaken(db, actor, actor.memberId, around),
  ]);
  if (!carer) throw notCaredFor();
  const availability = availabilityIn(row);
  const slots = freeSlots({ availability, zone: carer.zone, now }, { from, to }, { hers, own });
  return { slots, zone: carer.zone, isRequest: availability.confirm === "manual" };
}
