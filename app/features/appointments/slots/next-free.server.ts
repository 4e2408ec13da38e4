import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { days } from "~/lib/duration";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import { selectTaken } from "./offer.repo.server";
import { freeSlots } from "./slots.policy";

/** How far (ms) is looked ahead. */
const ahead = days(14);

/** The psychologist's own next free times (ms) that a patient has free, too, in one round trip; none where she has said no hours. */
export async function nextFreeTimes(ctx: PsychologistCtx, patientId: string, most: number): Promise<number[]> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  const now = ctx.now();
  const [from, to] = [now, now + ahead];
  // Her days begin before: how many sessions a day has must be known of whole days.
  const around = { from: from - days(2), to: to + days(2), now };
  const [[row], hers, own] = await db.batch([
    selectAvailability(db, actor, actor.memberId),
    selectTaken(db, actor, actor.memberId, around),
    selectTaken(db, actor, patientId, around),
  ]);
  const slots = freeSlots({ availability: availabilityIn(row), zone: actor.zone, now }, { from, to }, { hers, own });
  return slots.slice(0, most).map(({ startAt }) => startAt);
}
