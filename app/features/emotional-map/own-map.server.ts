import { selectCycleDates } from "~/features/care/cycle/cycle-dates.server";
import { namedInMonth } from "~/features/diary/emotions/named-in-month.server";
import { asMoodDay, selectMoodDays } from "~/features/diary/mood/day/days.server";
import { moodSummary, selectOwnDays } from "~/features/diary/mood/own-mood.server";
import { summariseDays } from "~/features/diary/mood/mood.policy";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { days, minutes } from "~/lib/duration";
import { dayAfter, endOfDay, localDay } from "~/lib/time/wall-clock";
import { cyclesOf, marksOf, selectMarks } from "./marks.server";
import { daysOfMonth } from "./map-month";

const mostCycles = 6;
/** Days of a line of time, today among them. */
export const lineDays = 90;

function own({ actor }: PatientCtx) {
  requireRole(actor, "patient");
  return { clinicId: actor.clinicId, patientId: actor.memberId, psychologistId: null };
}

/** The patient's own year: moods by day with their statistics, and the cycles it went through. Two round trips, 400 rows at most. */
export async function ownYear(ctx: PatientCtx) {
  const { zone } = ctx.actor;
  const [summary, cycles] = await Promise.all([
    moodSummary(ctx, { period: "365d" }),
    selectCycleDates(ctx.db, own(ctx), mostCycles),
  ]);
  return { summary, cycles: cyclesOf(cycles, zone), today: localDay(ctx.now(), zone) };
}

/** The patient's last 90 days, with what happened meanwhile. */
export async function ownLine(ctx: PatientCtx) {
  const scope = own(ctx);
  const { zone } = ctx.actor;
  const today = localDay(ctx.now(), zone);
  const [rows, ...found] = await ctx.db.batch([
    selectOwnDays(ctx, "90d"),
    ...selectMarks(ctx, scope, ctx.now() + minutes(5)),
  ]);
  const vault = () => openVault(ctx, scope.clinicId, scope.patientId);
  const marks = await marksOf(vault, found, { from: dayAfter(today, 1 - lineDays), zone });
  return { summary: summariseDays(rows.map(asMoodDay)), marks, cycles: cyclesOf(found[4], zone), today };
}

/** A month (YYYY-MM) of the patient's: each day with what happened on it, and which emotions were named how often. */
export async function ownMonth(ctx: PatientCtx, month: string) {
  const scope = own(ctx);
  const { zone } = ctx.actor;
  const { first, last } = daysOfMonth(month);
  const until = endOfDay(last, zone) ?? ctx.now();
  const asked = { first, last, set: "own" } as const;
  const vault = () => openVault(ctx, scope.clinicId, scope.patientId);
  const [[rows, ...found], emotions] = await Promise.all([
    ctx.db.batch([
      selectMoodDays(ctx.db, { clinicId: scope.clinicId, patient: scope.patientId }, asked),
      ...selectMarks(ctx, scope, until),
    ]),
    namedInMonth(ctx.db, scope, vault, { from: until - days(33), until, month, set: "own" }),
  ]);
  const marks = await marksOf(vault, found, { from: first, zone });
  const summary = summariseDays(rows.map(asMoodDay));
  return { month, summary, marks, cycles: cyclesOf(found[4], zone), emotions, today: localDay(ctx.now(), zone) };
}
