import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement, Statements } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { dayOf, toWallClock } from "~/lib/time/wall-clock";
import { diaryEntry } from "../../entry/diary-entry.table";
import { checkIn } from "../check-in.table";
import { rewriteDays } from "./mood-day.repo.server";

type Recorded = typeof diaryEntry | typeof checkIn;
type Uncounted = { clinicId: string; patientId: string; id: string; occurredAt: number; zone: string };

/** Records one batch counts, of one patient each, and batches of one run; the rest waits for the next. */
const perBatch = 100;
const batches = 20;

function selectUncounted(db: ClinicDb, table: Recorded) {
  const { clinicId, patientId, id, occurredAt } = table;
  return db
    .select({ clinicId, patientId, id, occurredAt, zone: member.zone })
    .from(table)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, patientId)))
    .where(isNull(table.wallClock))
    .orderBy(asc(clinicId), asc(patientId))
    .limit(perBatch);
}

/** Says of records what the patient's clock showed: that of the zone they live in now, for none was noted. */
function setWallClocks(
  db: ClinicDb,
  table: Recorded,
  { clinicId }: { clinicId: string },
  rows: Uncounted[],
): Statement {
  const walls = Object.fromEntries(rows.map(({ id, occurredAt, zone }) => [id, toWallClock(occurredAt, zone)]));
  const said = sql`(select value from json_each(${JSON.stringify(walls)}) where key = ${table.id})`;
  const these = and(eq(table.clinicId, clinicId), isAmong(table.id, Object.keys(walls)), isNull(table.wallClock));
  return db.update(table).set({ wallClock: said }).where(these);
}

async function countSome(db: ClinicDb, table: Recorded): Promise<number> {
  const due: Uncounted[] = await selectUncounted(db, table);
  const clinicOf = new Map(due.map(({ clinicId, patientId }) => [patientId, clinicId]));
  for (const [patientId, clinicId] of clinicOf) {
    const rows = due.filter((row) => row.patientId === patientId);
    const days = rows.map(({ occurredAt, zone }) => dayOf(toWallClock(occurredAt, zone)));
    const scope = { clinicId, patientId };
    const statements = [setWallClocks(db, table, scope, rows), ...rewriteDays(db, scope, days)];
    await db.batch(statements as unknown as Statements);
  }
  return due.length;
}

/**
 * Counts what was recorded before days were counted, and what came without a wall clock. Run by cron over all clinics of a shard.
 * @returns records counted, at most 4,000
 */
export async function countDays({ db }: Pick<ClinicCtx<SystemActor>, "db">): Promise<number> {
  let counted = 0;
  for (const table of [diaryEntry, checkIn]) {
    for (let batch = 0; batch < batches; batch++) {
      const some = await countSome(db, table);
      counted += some;
      if (some < perBatch) break;
    }
  }
  return counted;
}
