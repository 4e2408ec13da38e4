import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { aiFeatures, type AiFeature } from "./ai-feature";
import { selectSwitches, upsertSwitch } from "./use.repo.server";

/** How one use stands for a patient; `by` (a name) and `at` (ms) tell of the last time somebody switched it. */
export type UseSwitch = { feature: AiFeature; isOff: boolean; by: string | null; at: number | null };

/** How every use stands for one patient. Whether the patient agreed is not said: that is theirs. */
export type PatientAi = { name: string; uses: UseSwitch[]; isClinicOff: boolean };

type Rows = Awaited<ReturnType<typeof selectSwitches>>;

const isClinicOff = (rows: Rows) => rows.some(({ subjectId, isOff }) => subjectId === "" && isOff);

function usesOf(rows: Rows): UseSwitch[] {
  return aiFeatures.map((feature) => {
    const found = rows.find((row) => row.subjectId !== "" && row.feature === feature);
    return { feature, isOff: found?.isOff ?? false, by: found?.changedBy ?? null, at: found?.changedAt ?? null };
  });
}

/** @throws AppError `tenancy.patient_not_found` */
export async function readPatientAi(ctx: PsychologistCtx, { patientId }: { patientId: string }): Promise<PatientAi> {
  const { name } = await readPatient(ctx, { patientId });
  const rows = await selectSwitches(ctx.db, ctx.actor, patientId);
  return { name, uses: usesOf(rows), isClinicOff: isClinicOff(rows) };
}

/**
 * Switches one use off for one patient, or on again, whoever of those who care for them set it before. It holds from the next request, also
 * for what waits to be sent. Said again as it stands, nothing is written.
 * @throws AppError `tenancy.patient_not_found`
 */
export async function setPatientAi(
  ctx: PsychologistCtx,
  { patientId, feature, isOn }: { patientId: string; feature: AiFeature; isOn: boolean },
): Promise<void> {
  const { uses } = await readPatientAi(ctx, { patientId });
  if (uses.some((use) => use.feature === feature && use.isOff === !isOn)) return;
  const { clinicId, memberId: changedBy } = ctx.actor;
  const row = { clinicId, subjectId: patientId, feature, isOff: !isOn, changedBy, changedAt: ctx.now() };
  await commit(ctx, {
    clinicId,
    statements: [upsertSwitch(ctx.db, row)],
    events: [],
    audit: {
      action: isOn ? "ai.turn_on_for" : "ai.turn_off_for",
      ...{ entity: "member", entityId: patientId, subject: patientId, fields: [`ai_${feature}`] },
    },
  });
}

/** What a patient is told of models: whether nothing is sent in their clinic at all, and which uses who cares for them has switched off. */
export type OwnAi = { isClinicOff: boolean; off: AiFeature[] };

/** How uses of models stand for the caller: off in their clinic (or there is no model), and off for them. */
export async function readOwnAi({ actor, db, platform }: PatientCtx): Promise<OwnAi> {
  requireRole(actor, "patient");
  const rows = await selectSwitches(db, actor, actor.memberId);
  return {
    isClinicOff: platform.model.name === null || isClinicOff(rows),
    off: usesOf(rows).flatMap(({ feature, isOff }) => (isOff ? feature : [])),
  };
}
