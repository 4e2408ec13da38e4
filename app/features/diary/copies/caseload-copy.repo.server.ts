import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import type { DiaryScope } from "../entry/entry.repo.server";
import { diaryEntry } from "../entry/diary-entry.table";
import { checkIn } from "../mood/check-in.table";
import { moodDay } from "../mood/day/mood-day.table";
import type { MoodDays } from "./caseload-copy";
import { diaryUnread } from "../reading/diary-read.table";

/** Unread entries that are counted at most: more than 99 is "99+". */
const mostUnread = 99;

/** Whose diary: said, or the places of a statement that is kept. */
type Whose = DiaryScope | Places<keyof DiaryScope>;
/** `MoodDays`, the days as a JSON array: said, or their places. */
type Anew = { first: string; days: string } | Places<"first" | "days">;

const textOf = ({ first, days }: MoodDays) => ({ first, days: JSON.stringify(days) });

const openLinks = ({ clinicId, patientId }: Whose) =>
  and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId), isNull(careLink.endedAt));

/** What a link's psychologist has unread of the patient. */
function unreadOf({ clinicId, patientId }: Whose) {
  // The link's own column is said with its table: inside the subquery a bare name would be the inner table's.
  const unreadEntries = sql`(select count(*) from (select 1 from ${diaryUnread} u where u.clinic_id = ${clinicId}
    and u.psychologist_id = care_link.psychologist_id and u.patient_id = ${patientId} limit ${mostUnread}))`;
  return { unreadEntries };
}

/** Statement that counts, on each open link of the patient, what its psychologist has unread. */
export function copyUnreadCount(db: ClinicDb, scope: DiaryScope): Statement {
  return db.update(careLink).set(unreadOf(scope)).where(openLinks(scope));
}

/** What linked psychologists may see of a patient's moods, as the inside of a `from`: the newest shared entry, the newest check-in. */
function newestShared({ clinicId, patientId }: Whose): { entry: SQL; checkIn: SQL } {
  const newest = sql`order by e.occurred_at desc, e.id desc limit 1`;
  return {
    entry: sql`select e.mood as mood, e.occurred_at as at from ${diaryEntry} e where e.clinic_id = ${clinicId}
      and e.patient_id = ${patientId} and e.deleted_at is null and e.is_private = 0 ${newest}`,
    checkIn: sql`select e.mood as mood, e.occurred_at as at from ${checkIn} e where e.clinic_id = ${clinicId}
      and e.patient_id = ${patientId} ${newest}`,
  };
}

/** The days that stand, but for those written anew and those too old; and the average of what is shared of each of the new ones. */
function moodDaysOf({ clinicId, patientId }: Whose, { first, days: anew }: Anew): SQL {
  const total = sql.raw("d.shared_1 + 2 * d.shared_2 + 3 * d.shared_3 + 4 * d.shared_4 + 5 * d.shared_5");
  const many = sql.raw("(d.shared_1 + d.shared_2 + d.shared_3 + d.shared_4 + d.shared_5)");
  return sql`(select json_group_object(day, average) from (
    select k.key as day, k.value as average from json_each(care_link.mood_days) k
      where k.key >= ${first} and k.key not in (select value from json_each(${anew}))
    union all
    select d.day, cast(round((${total}) * 100.0 / ${many}) as integer) from ${moodDay} d
      where d.clinic_id = ${clinicId} and d.patient_id = ${patientId} and d.day in (select value from json_each(${anew}))
        and ${many} > 0
    ))`;
}

/** What was shared last, and the moods of these days. */
function moodsOf(scope: Whose, moodDays: Anew) {
  const newest = newestShared(scope);
  const instant = (of: SQL) => sql`coalesce((select at from (${of})), 0)`;
  return {
    lastSharedAt: instant(newest.entry),
    lastCheckInAt: instant(newest.checkIn),
    lastMood: sql`(select mood from (select * from (${newest.entry}) union all select * from (${newest.checkIn}))
      order by at desc limit 1)`,
    moodDays: moodDaysOf(scope, moodDays),
  };
}

/** Statement that copies onto each open link of the patient what was shared last, and the moods of these days. */
export function copyMoods(db: ClinicDb, scope: DiaryScope, moodDays: MoodDays): Statement {
  return db
    .update(careLink)
    .set(moodsOf(scope, textOf(moodDays)))
    .where(openLinks(scope));
}

const copyBoth = kept((db: ClinicDb, place: Places<keyof DiaryScope | keyof MoodDays>) =>
  db
    .update(careLink)
    .set({ ...unreadOf(place), ...moodsOf(place, place) })
    .where(openLinks(place)),
);

/** Both in one statement: a link stands in many indexes, and each change of it is a change of them. */
export function copyAll(db: ClinicDb, { clinicId, patientId }: DiaryScope, moodDays: MoodDays): Statement {
  return copyBoth(db, { clinicId, patientId, ...textOf(moodDays) });
}
