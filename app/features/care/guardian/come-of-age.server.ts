import { and, asc, eq, gt, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { member } from "~/features/tenancy/member/member.table";
import { localDay } from "~/lib/time/wall-clock";
import { zoneOr } from "~/lib/time/zone";
import { careGuardian } from "./care-guardian.table";
import { isMinorOn } from "./minor.policy";

const atOnce = 100;

/** The latest birth date (YYYY-MM-DD) of who may have come of age anywhere by an instant: eighteen years before the easternmost day. */
function latestBirth(now: number): string {
  const day = localDay(now, "Pacific/Kiritimati");
  return `${String(Number(day.slice(0, 4)) - 18)}${day.slice(4)}`;
}

/** Who was under a guardian, is eighteen somewhere, and was not asked. On the whole shard, the oldest first. */
function selectGrown({ db }: ClinicCtx<SystemActor>, now: number, after: { birth: string; id: string }) {
  const hadGuardian = or(isNotNull(careGuardian.nameSealed), isNotNull(careGuardian.authorisedOn));
  const behind = sql`(${careGuardian.birthDate}, ${careGuardian.patientId}) > (${after.birth}, ${after.id})`;
  return db
    .select({ row: careGuardian, zone: member.zone })
    .from(careGuardian)
    .innerJoin(member, and(eq(member.clinicId, careGuardian.clinicId), eq(member.id, careGuardian.patientId)))
    .where(
      and(
        lte(careGuardian.birthDate, latestBirth(now)),
        gt(careGuardian.birthDate, ""),
        isNull(careGuardian.adultAt),
        hadGuardian,
        behind,
      ),
    )
    .orderBy(asc(careGuardian.birthDate), asc(careGuardian.patientId))
    .limit(atOnce);
}

async function noteAdult(ctx: ClinicCtx<SystemActor>, row: typeof careGuardian.$inferSelect): Promise<void> {
  const { clinicId, patientId } = row;
  const version = row.version + 1;
  const own = and(eq(careGuardian.clinicId, clinicId), eq(careGuardian.patientId, patientId));
  await commit(ctx, {
    clinicId,
    statements: [
      ctx.db
        .update(careGuardian)
        .set({ adultAt: ctx.now(), version })
        .where(and(own, eq(careGuardian.version, row.version))),
    ],
    events: [{ type: "care.came_of_age", aggregateId: `${patientId}/guardian`, version, data: { patientId } }],
    audit: { action: "care.come_of_age", entity: "care_guardian", entityId: patientId, subject: patientId },
  });
}

/**
 * Finds who came of age by their own day (Código Civil art. 5): from then on no guardian answers for them, and what was agreed to is asked of
 * themselves, once, by who hears of it. That a guardian authorised care until then stays part of the record. Run by cron; twice is fine.
 * @returns how many
 */
export async function comeOfAge(ctx: ClinicCtx<SystemActor>): Promise<number> {
  const now = ctx.now();
  let [done, after] = [0, { birth: "", id: "" }];
  for (;;) {
    const found = await selectGrown(ctx, now, after);
    for (const { row, zone } of found) {
      if (isMinorOn(row.birthDate, localDay(now, zoneOr(zone)))) continue;
      await noteAdult(ctx, row);
      done++;
    }
    const last = found.at(-1)?.row;
    if (!last || found.length < atOnce) return done;
    after = { birth: last.birthDate, id: last.patientId };
  }
}
