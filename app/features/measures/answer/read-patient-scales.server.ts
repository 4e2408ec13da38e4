import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { days } from "~/lib/duration";
import { listAssignmentsOpen } from "../assignment/list-assignments.server";
import { isInstrument, type InstrumentCode } from "../instrument/instrument";
import { instruments } from "../instrument/instruments.data";
import { listQuestionnaires } from "../questionnaire/own-questionnaires.server";
import { listAnswersOf, readScores } from "./read-answers.server";

/** How far back a course goes. */
const course = days(366);
const pageSize = 30;

/**
 * A psychologist's page of a patient's scales: the course of one of them over a year (the one that was answered last, unless one is asked
 * for), what is asked still, what was answered, what she can ask.
 * @throws AppError `tenancy.patient_not_found`
 */
export async function readPatientScales(
  ctx: PsychologistCtx,
  { patientId, cursor, scale }: { patientId: string; cursor?: string | undefined; scale?: InstrumentCode | undefined },
) {
  const answers = await listAnswersOf(ctx, { patientId, cursor, limit: pageSize });
  const last = answers.items.map(({ code }) => code).find(isInstrument);
  const shown = scale ?? last ?? "phq-9";
  const scope = { clinicId: ctx.actor.clinicId, patientId };
  const [scores, open, own] = await Promise.all([
    readScores(noteListing(ctx, "measures.read", [patientId]), scope, { codes: [shown], since: ctx.now() - course }),
    listAssignmentsOpen(ctx, { patientId }),
    listQuestionnaires(ctx, { limit: 50 }),
  ]);
  const items = answers.items.map(({ id, code, name, answeredAt, total, band, missing, safety, safetyOpen }) => {
    const named = isInstrument(code) ? instruments[code].bands.find((one) => one.code === band)?.label : undefined;
    return { id, name, answeredAt, total, band: named ?? null, missing, safety, safetyOpen };
  });
  return {
    scale: shown,
    points: scores.map(({ id, at, total }) => ({ id, at, total })),
    open,
    answers: { items, nextCursor: answers.nextCursor },
    sheets: own.items.map(({ id, title }) => ({ value: id, label: title })),
  };
}
