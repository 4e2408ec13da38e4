import { noteListing } from "~/features/kernel/events/note-opening.server";
import { selectCycleDates } from "~/features/care/cycle/cycle-dates.server";
import { namedInMonth } from "~/features/diary/emotions/named-in-month.server";
import { asMoodDay, selectMoodDays } from "~/features/diary/mood/day/days.server";
import { firstDayOf, summariseDays } from "~/features/diary/mood/mood.policy";
import { sharedMoodSummary } from "~/features/diary/reading/shared-mood-summary.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { days, minutes } from "~/lib/duration";
import { dayAfter, endOfDay, localDay } from "~/lib/time/wall-clock";
import { cyclesOf, marksOf, selectMarks } from "./marks.server";
import { daysOfMonth } from "./map-month";

type Asked = { patientId: string };
const mostCycles = 6;

/**
 * The year of a linked patient, of what is shared: moods by day with their statistics, and the cycles. Two round trips, 400 rows at most.
 * @throws AppError `tenancy.patient_not_found`
 */
export async function sharedYear(ctx: PsychologistCtx, { patientId }: Asked) {
  const scope = { clinicId: ctx.actor.clinicId, patientId };
  const withCycles = async () => {
    const patient = await readPatient(ctx, { patientId });
    return { patient, cycles: await selectCycleDates(ctx.db, scope, mostCycles) };
  };
  const [{ patient, cycles }, summary] = await Promise.all([
    withCycles(),
    sharedMoodSummary(ctx, { patientId, period: "365d" }),
  ]);
  const { zone } = patient;
  return { patient, summary, cycles: cyclesOf(cycles, zone), today: localDay(ctx.now(), zone) };
}

/** Days of a linked patient between two of them, and what happened. */
async function stretch(
  ctx: PsychologistCtx,
  patientId: string,
  span: (zone: string) => { first: string; last: string },
) {
  const patient = await readPatient(ctx, { patientId });
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const { first, last } = span(patient.zone);
  const scope = { clinicId, patientId, psychologistId };
  const until = Math.min(endOfDay(last, patient.zone) ?? Infinity, ctx.now() + minutes(5));
  const [rows, ...found] = await ctx.db.batch([
    selectMoodDays(ctx.db, { clinicId, patient: patientId }, { first, last, set: "shared" }),
    ...selectMarks(ctx, scope, until),
  ]);
  const seen = noteListing(ctx, "diary.list", [patientId]);
  const vault = () => openVault(seen, clinicId, patientId);
  const marks = await marksOf(vault, found, { from: first, zone: patient.zone });
  const summary = summariseDays(rows.map(asMoodDay));
  const today = localDay(ctx.now(), patient.zone);
  return { patient, summary, marks, cycles: cyclesOf(found[4], patient.zone), today };
}

/** The last 90 days of a linked patient, with what happened meanwhile. @throws AppError `tenancy.patient_not_found` */
export function sharedLine(ctx: PsychologistCtx, { patientId }: Asked) {
  return stretch(ctx, patientId, (zone) => ({
    first: firstDayOf("90d", zone, ctx.now()),
    last: dayAfter(localDay(ctx.now(), zone), 1),
  }));
}

/** A month (YYYY-MM) of a linked patient, with the emotions named in what is shared. @throws AppError `tenancy.patient_not_found` */
export async function sharedMonth(ctx: PsychologistCtx, { patientId, month }: Asked & { month: string }) {
  const shown = await stretch(ctx, patientId, () => daysOfMonth(month));
  const { clinicId } = ctx.actor;
  const until = endOfDay(daysOfMonth(month).last, shown.patient.zone) ?? ctx.now();
  const emotions = await namedInMonth(
    ctx.db,
    { clinicId, patientId },
    () => openVault(noteListing(ctx, "diary.list", [patientId]), clinicId, patientId),
    {
      ...{ from: until - days(33), until, month, set: "shared" },
    },
  );
  return { month, emotions, ...shown };
}
