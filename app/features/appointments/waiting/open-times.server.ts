import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { days } from "~/lib/duration";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import { selectPeople } from "../booking/people.repo.server";
import { selectTaken } from "../slots/offer.repo.server";
import { freeSlots, type Slot } from "../slots/slots.policy";
import { longestWait } from "./waiting.policy";

/** Times of a psychologist's that anybody of hers could book now, as far ahead as people wait; one round trip. */
export async function openTimesOf(ctx: ClinicCtx<AnyActor>, scope: Scope, psychologistId: string): Promise<Slot[]> {
  const { db } = ctx;
  const now = ctx.now();
  const span = { from: now, to: now + longestWait };
  const [[row], [she], hers] = await db.batch([
    selectAvailability(db, scope, psychologistId),
    selectPeople(db, scope, [psychologistId]),
    // How many a day has must be known of whole days.
    selectTaken(db, scope, psychologistId, { from: span.from - days(2), to: span.to + days(2), now }),
  ]);
  if (!she || she.disabledAt !== null) return [];
  return freeSlots({ availability: availabilityIn(row), zone: she.zone, now }, span, { hers, own: [] });
}
