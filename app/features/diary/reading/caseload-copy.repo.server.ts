import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import type { DiaryScope } from "../entry/entry.repo.server";
import { diaryEntry } from "../entry/diary-entry.table";
import { checkIn } from "../mood/check-in.table";
import type { MoodDays } from "./caseload-copy";
import { diaryUnread } from "./diary-read.table";

/** Unread entries that are counted at most: more than 99 is "99+". */
const mostUnread = 99;

const openLinks = ({ clinicId, patientId }: DiaryScope) =>
  and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId), isNull(careLink.endedAt));

/** Statement that counts, on each open link of the patient, what its psychologist has unread. */
export function copyUnreadCount(db: ClinicDb, scope: DiaryScope): Statement {
  // The link's own column is said with its table: inside the subquery a bare name would be the inner table's.
  const unread = sql`(select count(*) from (select 1 from ${diaryUnread} u where u.clinic_id = ${scope.clinicId}
    and u.psychologist_id = care_link.psychologist_id and u.patient_id = ${scope.patientId} limit ${mostUnread}))`;
  return db.update(careLink).set({ unreadEntries: unread }).where(openLinks(scope));
}

/** What linked psychologists may see of a patient's moods, as the inside of a `from`: shared entries and check-ins. */
function sharedMoods({ clinicId, patientId }: DiaryScope, narrowed: SQL, tail: SQL): { entries: SQL; checkIns: SQL } {
  return {
    entries: sql`select e.mood as mood, e.occurred_at as at from ${diaryEntry} e where e.clinic_id = ${clinicId}
      and e.patient_id = ${patientId} and e.deleted_at is null and e.is_private = 0 ${narrowed} ${tail}`,
    checkIns: sql`select e.mood as mood, e.occurred_at as at from ${checkIn} e where e.clinic_id = ${clinicId}
      and e.patient_id = ${patientId} ${narrowed} ${tail}`,
  };
}

/** The days that stand, but for those written anew and those too old; and the average of each of the new ones. */
function moodDaysOf(scope: DiaryScope, { first, days }: MoodDays): SQL {
  const anew = JSON.stringify(days);
  const { entries, checkIns } = sharedMoods(
    scope,
    sql`and e.occurred_at >= j.value->>'from' and e.occurred_at < j.value->>'to'`,
    sql``,
  );
  return sql`(select json_group_object(day, average) from (
    select k.key as day, k.value as average from json_each(care_link.mood_days) k
      where k.key >= ${first} and k.key not in (select value->>'date' from json_each(${anew}))
    union all
    select j.value->>'date', (select cast(round(avg(m.mood) * 100) as integer) from (${entries} union all ${checkIns}) m)
      from json_each(${anew}) j
    ) where average is not null)`;
}

/** Statement that copies onto each open link of the patient what was shared last, and the moods of these days. */
export function copyMoods(db: ClinicDb, scope: DiaryScope, moodDays: MoodDays): Statement {
  const newest = sharedMoods(scope, sql``, sql`order by e.occurred_at desc, e.id desc limit 1`);
  const instant = (of: SQL) => sql`coalesce((select at from (${of})), 0)`;
  return db
    .update(careLink)
    .set({
      lastSharedAt: instant(newest.entries),
      lastCheckInAt: instant(newest.checkIns),
      lastMood: sql`(select mood from (select * from (${newest.entries}) union all select * from (${newest.checkIns}))
        order by at desc limit 1)`,
      moodDays: moodDaysOf(scope, moodDays),
    })
    .where(openLinks(scope));
}
