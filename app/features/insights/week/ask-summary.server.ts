import { noteOpening } from "~/features/kernel/events/note-opening.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { AppError } from "~/lib/app-error";
import { placeAsk, requireMayAsk, type PlacedAsk } from "../asked/place-ask.server";
import { summaryRule } from "./summary-rule";
import { fewestEntries, weekTexts, type WeekTexts } from "./week-texts.server";
import { usualWeek, weekOf, type Week } from "./week";

export type SummaryAsk = {
  patientId: string;
  /** A day of the week (YYYY-MM-DD); else the week of the moment. */ week?: string | undefined;
};

/** The week that is asked for, on the psychologist's clock. @throws AppError `request.invalid` */
export function askedWeek({ actor, now }: PsychologistCtx, day: string | undefined): Week {
  if (day === undefined) return usualWeek(now(), actor.zone);
  const week = weekOf(day, actor.zone);
  if (!week) throw new AppError("request.invalid", { fields: { week: "Diga um dia como 2026-03-14." } });
  return week;
}

/** The patient, and a context in which what they shared may be opened. @throws AppError `tenancy.patient_not_found` */
async function opened(ctx: PsychologistCtx, patientId: string) {
  const patient = await readPatient(ctx, { patientId });
  const seen = await noteOpening(ctx, { action: "diary.list", subjects: [patientId] });
  return { patient, seen };
}

/**
 * Asks a model to sum up what a patient shared in a week: never a private entry, without names, in a job that looks again whether it may.
 * @throws AppError `tenancy.patient_not_found`, `ai.no_patient_consent`, `ai.off`, `insights.too_few`, `insights.too_many_asks`
 */
export async function askSummary(ctx: PsychologistCtx, { patientId, week: day }: SummaryAsk): Promise<PlacedAsk> {
  const week = askedWeek(ctx, day);
  await readPatient(ctx, { patientId });
  await requireMayAsk(ctx, patientId, summaryRule);
  const { patient, seen } = await opened(ctx, patientId);
  const said = await weekTexts(seen, patient, week);
  if (said.texts.length < fewestEntries) throw new AppError("insights.too_few");
  const vault = await openVault(seen, ctx.actor.clinicId, patientId);
  return placeAsk(ctx, vault, summaryRule, { ...said, patientId, about: week.monday });
}

/** What would be sent if it were asked for now; nothing is. @throws AppError `tenancy.patient_not_found` */
export async function previewSummary(ctx: PsychologistCtx, { patientId, week }: SummaryAsk): Promise<WeekTexts> {
  const { patient, seen } = await opened(ctx, patientId);
  return weekTexts(seen, patient, askedWeek(ctx, week));
}
