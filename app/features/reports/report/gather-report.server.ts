import { selectSessionsBetween } from "~/features/appointments/sessions/session-moments.server";
import { selectCycleDates } from "~/features/care/cycle/cycle-dates.server";
import { selectSharedDaysBetween, summaryOf } from "~/features/diary/reading/shared-days-between.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { noteLooking } from "~/features/kernel/events/note-opening.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { selectScalesSince, totalsUntil } from "~/features/measures/answer/totals-between.server";
import { selectAlertsBetween } from "~/features/sos/responder/alert-moments.server";
import { selectTasksBetween, titledTasks } from "~/features/tasks/task/tasks-between.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { AppError } from "~/lib/app-error";
import { endOfDay, localDay, startOfDay } from "~/lib/time/wall-clock";
import { alertsPart } from "../parts/alerts-part";
import { cyclePart } from "../parts/cycle-part";
import { moodPart } from "../parts/mood-part";
import { scalesPart } from "../parts/scales-part";
import { sessionsPart } from "../parts/sessions-part";
import { tasksPart } from "../parts/tasks-part";
import { writingPart } from "../parts/writing-part";
import type { ReportContent, ReportPart } from "../report-part";
import { wrongEnd, type ReportAsked } from "../reports.schema";

/** Rows of one kind that a report reads at most: more than one a day for a year. */
const most = 400;
/** Cycles said of one patient at most that a report looks through. */
const mostCycles = 100;

/** Whose report, and who is named in it. */
export type ReportFor = ReportAsked & { patientId: string; clinicName: string; crp: string | null };

/** @throws AppError `request.invalid` (to) */
function requireEnd(to: string, today: string): void {
  const wrong = wrongEnd(to, today);
  if (wrong !== null) throw new AppError("request.invalid", { fields: { to: wrong } });
}

function instantsOf({ from, to }: ReportAsked, zone: string): { from: number; to: number } {
  return { from: startOfDay(from, zone) ?? Date.parse(from), to: endOfDay(to, zone) ?? Date.parse(to) };
}

/**
 * Gathers what a period shows of a patient: what is shared alone, never a private entry, never a working note, no word of what was
 * written. Three to four round trips whatever the period holds. That she looked is noted (LGPD art. 37).
 * @throws AppError `tenancy.patient_not_found` without an open care link, `request.invalid` (to) for a period that goes on
 */
export async function gatherReport(ctx: PsychologistCtx, asked: ReportFor): Promise<ReportContent> {
  const { patientId, from, to, parts } = asked;
  const { name, zone } = await readPatient(ctx, { patientId });
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const { db } = ctx;
  const now = ctx.now();
  requireEnd(to, localDay(now, zone));
  const seen = noteLooking(ctx, { action: "report.look", subjects: [patientId] });
  const span = { ...instantsOf(asked, zone), limit: most };
  const scope = { clinicId, patientId };
  const pair = { patientId, psychologistId };
  const [days, sessions, tasks, answers, alerts, cycles] = await db.batch([
    selectSharedDaysBetween(db, scope, { from, to }),
    selectSessionsBetween(db, scope, pair, span),
    selectTasksBetween(db, { ...scope, psychologistId }, span),
    selectScalesSince(db, scope, span.from, most),
    selectAlertsBetween(db, scope, patientId, span),
    selectCycleDates(db, scope, mostCycles),
  ]);
  const vault = await openVault(seen, clinicId, patientId);
  const moods = summaryOf(days);
  const made: Record<ReportPart["kind"], () => Promise<ReportPart>> = {
    mood: () => Promise.resolve(moodPart(moods, { from, to })),
    writing: () => Promise.resolve(writingPart(moods.days, { from, to })),
    sessions: () => Promise.resolve(sessionsPart(sessions, { now, zone })),
    tasks: async () => tasksPart(await titledTasks(vault, tasks), zone),
    scales: async () => scalesPart(await totalsUntil(vault, answers, span.to), { from, to }, zone),
    alerts: () => Promise.resolve(alertsPart(alerts, zone)),
    cycle: () => Promise.resolve(cyclePart(cycles.toReversed(), { from, to }, zone)),
  };
  return {
    ...{ patientName: name, authorName: ctx.actor.name, crp: asked.crp, clinicName: asked.clinicName },
    ...{ from, to, madeAt: now },
    parts: await Promise.all(parts.map((kind) => made[kind]())),
  };
}
