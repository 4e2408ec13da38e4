import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { NewEvent } from "~/features/kernel/events/event";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import type { Availability, DayException } from "./availability";
import { availabilityIn, selectAvailability, upsertAvailability } from "./availability.repo.server";
import { mostExceptions, mostMessage } from "./availability.schema";

/** When patients may come to the psychologist; version 0 when she has not said. */
export async function readAvailability(ctx: PsychologistCtx): Promise<Availability & { version: number }> {
  requireRole(ctx.actor, "psychologist");
  const [row] = await selectAvailability(ctx.db, ctx.actor, ctx.actor.memberId);
  return availabilityIn(row);
}

/**
 * What keeps a psychologist's hours, for a batch: a save meanwhile fails it by its event's version.
 * @param said with the version it has from now on @param now ms @param how.byClinic an admin says it in her stead
 * @throws AppError `request.invalid` (exceptions): more days that differ are ahead than can be kept
 */
export function savingOf(
  db: ClinicDb,
  { clinicId }: Scope,
  psychologistId: string,
  said: Availability & { version: number },
  now: number,
  how: { byClinic?: true } = {},
): { statements: Statement[]; event: NewEvent } {
  const aggregateId = `availability/${psychologistId}`;
  const exceptions = exceptionsToKeep(said.exceptions, now);
  return {
    statements: [upsertAvailability(db, { clinicId }, psychologistId, { ...said, exceptions }, now)],
    event: { type: "availability.changed", aggregateId, version: said.version, data: how },
  };
}

/** Days that differ, as they are kept: more than can be read again would take everything else with them, so the past ones go first. */
function exceptionsToKeep(said: DayException[], now: number): DayException[] {
  if (said.length <= mostExceptions) return said;
  const today = localDay(now - days(1), "UTC"); // in no zone a later day is over
  const ahead = said.filter(({ date }) => date >= today);
  if (ahead.length > mostExceptions) throw new AppError("request.invalid", { fields: { exceptions: mostMessage } });
  return ahead;
}

/** How often a save without version is tried on what another one has just written. */
const mostTries = 3;

/**
 * Keeps when patients may come. What is booked already stays as it is.
 * @param version the one that was read: a save over a newer one is refused. Without it the last one counts
 * @throws AppError `availability.changed_elsewhere`
 */
export async function saveAvailability(
  ctx: PsychologistCtx,
  said: Availability,
  version?: number,
): Promise<Availability & { version: number }> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId } = ctx.actor;
  for (let tries = 1; ; tries++) {
    const [row] = await selectAvailability(ctx.db, ctx.actor, memberId);
    const standing = row?.version ?? 0;
    if (version !== undefined && version !== standing) throw new AppError("availability.changed_elsewhere");
    const next = standing + 1;
    const { statements, event } = savingOf(ctx.db, ctx.actor, memberId, { ...said, version: next }, ctx.now());
    try {
      await commit(ctx, {
        clinicId,
        statements,
        events: [event],
        audit: { action: "availability.save", entity: "member", entityId: memberId, fields: Object.keys(said) },
        onConflict: { domain_event: "availability.changed_elsewhere" },
      });
      return { ...said, version: next };
    } catch (error) {
      const isLate = error instanceof AppError && error.code === "availability.changed_elsewhere";
      if (!isLate || version !== undefined || tries === mostTries) throw error;
    }
  }
}
