import { and, eq } from "drizzle-orm";
import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import type { DayException } from "../availability/availability";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import { availabilitySchema } from "../availability/availability.schema";
import { availability } from "../availability/availability.table";
import { fetchPsychologist } from "./read-clinic-day.server";

/** What a day is to be: as the week says, closed, or open from one hour to another (`HH:MM` of the psychologist's zone). */
export type DayHours = { hours: "usual" } | { hours: "closed" } | { hours: "other"; from: string; to: string };

function exceptionsOf(date: string, said: DayHours): DayException[] {
  if (said.hours === "usual") return [];
  if (said.hours === "closed") return [{ date, closed: true }];
  return [{ date, from: said.from, to: said.to, type: "both" }];
}

/**
 * Says for a psychologist who cannot do it herself what patients may book on a day. Sessions that stand are not touched by it.
 * @throws AppError `tenancy.member_not_found`, `request.invalid` (from, to), `availability.changed_elsewhere`
 */
export async function setDayHours(
  ctx: AdminCtx,
  { psychologistId, day, ...said }: { psychologistId: string; day: string } & DayHours,
): Promise<void> {
  const { id } = await fetchPsychologist(ctx, psychologistId);
  const { clinicId } = ctx.actor;
  const { db } = ctx.clinic;
  const row = await selectAvailability(db, ctx.actor, id).get();
  const { version, ...before } = availabilityIn(row);
  const others = before.exceptions.filter(({ date }) => date !== day);
  const after = availabilitySchema.safeParse({ ...before, exceptions: [...others, ...exceptionsOf(day, said)] });
  if (!after.success) throw new AppError("request.invalid", { fields: { to: "O fim vem depois do começo, no mesmo dia." } });
  const { rules, exceptions, ...settings } = after.data;
  const next = { exceptions: JSON.stringify(exceptions), version: version + 1, updatedAt: ctx.now() };
  const statement = row
    ? db
        .update(availability)
        .set(next)
        .where(
          and(
            eq(availability.clinicId, clinicId),
            eq(availability.psychologistId, id),
            eq(availability.version, version),
          ),
        )
    : db.insert(availability).values({
        ...{ clinicId, psychologistId: id, ...next },
        ...{ rules: JSON.stringify(rules), settings: JSON.stringify(settings) },
      });
  await commit(ctx.clinic, {
    clinicId,
    statements: [statement],
    events: [{ type: "availability.changed", aggregateId: id, version: version + 1, data: {} }],
    audit: { action: "availability.set_day", entity: "member", entityId: id, fields: ["exceptions"] },
    onConflict: { domain_event: "availability.changed_elsewhere", availability: "availability.changed_elsewhere" },
  });
}
