import { selectSessionsBetween } from "~/features/appointments/booking/session-moments.server";
import { selectCycleDates } from "~/features/care/cycle/cycle.repo.server";
import { asMoodDay, selectMoodDays } from "~/features/diary/mood/day/mood-day.repo.server";
import { summariseDays } from "~/features/diary/mood/mood.policy";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import { selectSince } from "~/features/measures/answer/answer.repo.server";
import { answerInList } from "~/features/measures/answer/answer-seal";
import { instrumentCodes } from "~/features/measures/instrument/instrument";
import { instruments } from "~/features/measures/instrument/instruments.data";
import { isInstrument } from "~/features/measures/instrument/scoring";
import { selectAlertsBetween } from "~/features/sos/responder/alert-moments.server";
import { selectTasksBetween, titledTasks } from "~/features/tasks/task/tasks-between.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { endOfDay, startOfDay } from "~/lib/time/wall-clock";
import { alertsPart } from "../parts/alerts-part";
import { cyclePart } from "../parts/cycle-part";
import { moodPart } from "../parts/mood-part";
import { scalesPart, type ScaleRow } from "../parts/scales-part";
import { sessionsPart } from "../parts/sessions-part";
import { tasksPart } from "../parts/tasks-part";
import { writingPart } from "../parts/writing-part";
import type { ReportContent, ReportPart } from "../report-part";
import type { ReportAsked } from "../reports.schema";

/** Rows of one kind that a report reads at most: more than one a day for a year. */
const most = 400;
/** Cycles said of one patient at most that a report looks through. */
const mostCycles = 100;

type AnswerRow = Awaited<ReturnType<typeof selectSince>>[number];

/** Totals of scales answered until an instant (ms), the oldest first. */
async function totalsOf(vault: Vault, rows: AnswerRow[], until: number): Promise<ScaleRow[]> {
  const answers = await Promise.all(
    rows.filter(({ answeredAt }) => answeredAt <= until).map((row) => answerInList(vault, row)),
  );
  return answers
    .toReversed()
    .flatMap(({ code, answeredAt, total }) =>
      isInstrument(code) ? [{ instrument: instruments[code], answeredAt, total }] : [],
    );
}

/** Whose report, and who is named in it. */
export type ReportFor = ReportAsked & { patientId: string; clinicName: string; crp: string | null };

/**
 * Gathers what a period shows of a patient: what is shared alone, never a private entry, never a working note, no word of what was
 * written. Three to four round trips whatever the period holds.
 * @throws AppError `tenancy.patient_not_found` without an open care link
 */
export async function gatherReport(ctx: PsychologistCtx, asked: ReportFor): Promise<ReportContent> {
  const { patientId, from, to, parts } = asked;
  const { name, zone } = await readPatient(ctx, { patientId });
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const { db } = ctx;
  const now = ctx.now();
  const span = {
    from: startOfDay(from, zone) ?? Date.parse(from),
    to: endOfDay(to, zone) ?? Date.parse(to),
    limit: most,
  };
  const scope = { clinicId, patientId };
  const pair = { patientId, psychologistId };
  const [days, sessions, tasks, answers, alerts, cycles] = await db.batch([
    selectMoodDays(db, { clinicId, patient: patientId }, { first: from, last: to, set: "shared" }),
    selectSessionsBetween(db, scope, pair, span),
    selectTasksBetween(db, { ...scope, psychologistId }, span),
    selectSince(db, scope, instrumentCodes, span.from, most),
    selectAlertsBetween(db, scope, patientId, span),
    selectCycleDates(db, scope, mostCycles),
  ]);
  const vault = await openVault(ctx, clinicId, patientId);
  const moods = summariseDays(days.map(asMoodDay));
  const made: Record<ReportPart["kind"], () => ReportPart | Promise<ReportPart>> = {
    mood: () => moodPart(moods, { from, to }),
    writing: () => writingPart(moods.days, { from, to }),
    sessions: () => sessionsPart(sessions, { now, zone }),
    tasks: async () => tasksPart(await titledTasks(vault, tasks), zone),
    scales: async () => scalesPart(await totalsOf(vault, answers, span.to), { from, to }, zone),
    alerts: () => alertsPart(alerts, zone),
    cycle: () => cyclePart(cycles.toReversed(), { from, to }, zone),
  };
  return {
    ...{ patientName: name, authorName: ctx.actor.name, crp: asked.crp, clinicName: asked.clinicName },
    ...{ from, to, madeAt: now },
    parts: await Promise.all(parts.map((kind) => made[kind]())),
  };
}
