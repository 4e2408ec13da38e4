import { noteListing } from "~/features/kernel/events/note-opening.server";
import { and, eq, isNull } from "drizzle-orm";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { selectKeyOf } from "~/features/kernel/keys/data-key.server";
import { vaultsOf, type Vault } from "~/features/kernel/keys/vault.server";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { whileLinked } from "~/features/tenancy/care-link/while-linked.server";
import { member } from "~/features/tenancy/member/member.table";
import { AppError } from "~/lib/app-error";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import type { MoodPeriod } from "../diary.schema";
import { asMoodDay, selectMoodDays } from "../mood/day/mood-day.repo.server";
import type { MoodDay } from "../mood/day/mood-day";
import { nameTags } from "../mood/day/tag-names.server";
import { firstDayOf, patternsOfDays, periodLengths, summariseDays } from "../mood/mood.policy";
import type { WholeSummary } from "../mood/own-mood.server";
import { tagsOf } from "../mood/statistics/mood-patterns";
import { patientDiary } from "./shared-diary.server";

type Asked = { patientId: string; period: MoodPeriod };

function selectZone({ db, actor }: PsychologistCtx, patientId: string) {
  const ofPatient = and(eq(member.clinicId, careLink.clinicId), eq(member.id, careLink.patientId));
  return db
    .select({ zone: member.zone })
    .from(careLink)
    .innerJoin(member, ofPatient)
    .where(
      and(
        eq(careLink.clinicId, actor.clinicId),
        eq(careLink.patientId, patientId),
        eq(careLink.psychologistId, actor.memberId),
        isNull(careLink.endedAt),
      ),
    );
}

/** Statements for what is shared of the days of a period, for a linked psychologist: a stranger makes them read nothing. */
export function selectSharedDays(ctx: PsychologistCtx, { patientId, period }: Asked) {
  const { clinicId } = patientDiary(ctx, patientId);
  const today = new Date(ctx.now()).toISOString().slice(0, 10);
  // The patient's today may be a day before or after that of UTC; what is too much is left out when their zone is known.
  const span = { first: dayAfter(today, -periodLengths[period]), last: dayAfter(today, 2) };
  const patient = whileLinked(ctx.db, { clinicId, patientId }, ctx.actor.memberId, patientId);
  return [
    selectZone(ctx, patientId),
    selectMoodDays(ctx.db, { clinicId, patient }, { ...span, set: "shared" }),
  ] as const;
}

type Answers = [{ zone: string }[], Parameters<typeof asMoodDay>[0][]];

/**
 * The days that `selectSharedDays` found, those of the period in the patient's zone.
 * @throws AppError `tenancy.patient_not_found`
 */
export function sharedDaysOf(
  { now }: PsychologistCtx,
  period: MoodPeriod,
  [[patient], rows]: Answers,
): { days: MoodDay[]; today: string } {
  if (!patient) throw new AppError("tenancy.patient_not_found");
  const [first, today] = [firstDayOf(period, patient.zone, now()), localDay(now(), patient.zone)];
  return { days: rows.filter(({ day }) => day >= first && day <= dayAfter(today, 1)).map(asMoodDay), today };
}

/**
 * A linked patient's mood over a period, counted in the patient's own days: shared entries and check-ins, never private entries.
 * Two round trips.
 * @throws AppError `tenancy.patient_not_found`
 */
export async function sharedMoodSummary(ctx: PsychologistCtx, { patientId, period }: Asked): Promise<WholeSummary> {
  const { db, actor } = ctx;
  const scope = patientDiary(ctx, patientId);
  const keys = selectKeyOf(db, actor.clinicId, whileLinked(db, scope, actor.memberId, patientId));
  const [zone, rows, found] = await db.batch([...selectSharedDays(ctx, { patientId, period }), keys]);
  const { days } = sharedDaysOf(ctx, period, [zone, rows]);
  const seen = noteListing(ctx, "diary.list", [patientId]);
  const vault = async (): Promise<Vault> => {
    const opened = (await vaultsOf(seen, actor.clinicId, found)).get(patientId);
    if (!opened) throw new AppError("kernel.unreadable", { detail: `there is no key of ${patientId}` });
    return opened;
  };
  const tags = await nameTags(db, scope, vault, { patterns: tagsOf(days), set: "shared" });
  return { ...summariseDays(days), ...patternsOfDays(days), tags };
}
