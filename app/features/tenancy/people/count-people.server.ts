import { eq, lt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { peopleCount } from "./people-count.table";

/**
 * Counts the people of every clinic of a shard by role, let in and shut out. Run by cron; harmless twice.
 * @returns how many numbers were written
 */
export async function countPeople({ db, now }: Pick<ClinicCtx<AnyActor>, "db" | "now">): Promise<number> {
  const at = now();
  const count = sql`insert into people_count (clinic_id, role, active, people, counted_at)
    select clinic_id, role, disabled_at is null, count(*), ${at} from member where true group by clinic_id, role, disabled_at is null
    on conflict (clinic_id, role, active) do update set people = excluded.people, counted_at = excluded.counted_at`;
  await db.run(count);
  await db.delete(peopleCount).where(lt(peopleCount.countedAt, at)); // roles that nobody has any more
  const written = await db
    .select({ n: sql<number>`count(*)` })
    .from(peopleCount)
    .where(eq(peopleCount.countedAt, at))
    .get();
  return written?.n ?? 0;
}

/** Query for the kept numbers of a clinic: six rows at most. */
export function selectCounts(db: ClinicDb, { clinicId }: Scope) {
  return db
    .select({
      role: peopleCount.role,
      active: peopleCount.active,
      people: peopleCount.people,
      countedAt: peopleCount.countedAt,
    })
    .from(peopleCount)
    .where(eq(peopleCount.clinicId, clinicId))
    .limit(6);
}
