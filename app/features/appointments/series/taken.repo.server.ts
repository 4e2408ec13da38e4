import { sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";

type Span = { startAt: number; endAt: number };

/**
 * Which of these times are not free for everybody concerned: their beginnings (ms). A look through the index per time and member, as the
 * trigger looks that has the last word.
 * @param except sessions whose own time does not count, since they are to be moved
 */
export async function findTaken(
  db: ClinicDb,
  { clinicId }: Scope,
  { memberIds, spans, except = [], now }: { memberIds: string[]; spans: Span[]; except?: string[]; now: number },
): Promise<Set<number>> {
  const asked = JSON.stringify(spans.map(({ startAt, endAt }) => [startAt, endAt]));
  const rows = await db.all<{ start_at: number }>(sql`
    select distinct o.value ->> 0 as start_at
    from json_each(${asked}) o, json_each(${JSON.stringify(memberIds)}) m
    where exists (
      select 1 from busy_span b
      where b.clinic_id = ${clinicId} and b.member_id = m.value
        and b.start_at > (o.value ->> 0) - 28800000 and b.start_at < (o.value ->> 1) and b.end_at > (o.value ->> 0)
        and (b.expires_at is null or b.expires_at > ${now})
        and b.owner_id not in (select value from json_each(${JSON.stringify(except)}))
    )`);
  return new Set(rows.map((row) => row.start_at));
}
