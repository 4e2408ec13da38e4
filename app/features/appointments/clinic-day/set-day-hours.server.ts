import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { localDay } from "~/lib/time/wall-clock";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import { availabilitySchema } from "../availability/availability.schema";
import { savingOf } from "../availability/save-availability.server";
import type { ClinicAdminCtx, DayHours, DayOf } from "./clinic-day";
import { withDay } from "./day-hours.policy";
import { boundsOf, fetchPsychologist } from "./read-clinic-day.server";

/**
 * Says for a psychologist who cannot do it herself what patients may book on a day. Sessions that stand are not touched by it; she is told.
 * @param version the one that was read: a save over a newer one is refused
 * @throws AppError `tenancy.member_not_found`, `request.invalid` (day, hours), `availability.changed_elsewhere`
 */
export async function setDayHours(
  ctx: ClinicAdminCtx,
  { psychologistId, day, version, of }: DayOf & { version: number; of: DayHours },
): Promise<void> {
  const { id, zone } = await fetchPsychologist(ctx, psychologistId);
  boundsOf(day, zone);
  if (day < localDay(ctx.now(), zone))
    throw new AppError("request.invalid", { fields: { hours: "Este dia já passou." } });
  const [row] = await selectAvailability(ctx.db, ctx.actor, id);
  const { version: standing, ...said } = availabilityIn(row);
  if (standing !== version) throw new AppError("availability.changed_elsewhere");
  const judged = availabilitySchema.safeParse(withDay(said, day, of));
  if (!judged.success)
    throw new AppError("request.invalid", {
      fields: { hours: judged.error.issues[0]?.message ?? "Confira os horários." },
    });
  const next = { ...judged.data, version: version + 1 };
  const { statements, event } = savingOf(ctx.db, ctx.actor, id, next, ctx.now(), { byClinic: true });
  await commit(ctx, {
    clinicId: ctx.actor.clinicId,
    statements,
    events: [event],
    audit: { action: "clinic_day.hours", entity: "member", entityId: id, fields: ["exceptions"] },
    onConflict: { domain_event: "availability.changed_elsewhere" },
  });
}
