import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { localDay } from "~/lib/time/wall-clock";
import { accessCare } from "../care-access.server";
import type { Guardian } from "../care.schema";
import { findGuardian, upsertGuardian } from "./guardian.repo.server";
import { isMinorOn } from "./minor.policy";

/** Where name and relation are bound to. */
export const guardianField = (patientId: string, column: "name" | "relation" | "email") => ({
  table: "care_guardian",
  row: patientId,
  column,
});

/** What is missing or impossible, by field. */
function problemsOf({ birthDate, name, relation, authorisedOn, way }: Guardian, today: string): Record<string, string> {
  const problems: Record<string, string> = {};
  if (birthDate > today || birthDate < "1900-01-01")
    problems.birthDate = "Escolha uma data de nascimento que já passou.";
  if (authorisedOn !== undefined) {
    if (authorisedOn > today) problems.authorisedOn = "A autorização já precisa estar assinada.";
    if (name === undefined) problems.name = "Escreva quem assinou.";
    if (relation === undefined) problems.relation = "Escreva o que a pessoa é do paciente: mãe, pai, tutora.";
    if (way === undefined) problems.way = "Escolha como a autorização foi dada.";
  }
  return problems;
}

/**
 * Records a patient's birth date and, of a minor, who is responsible and the written authorisation: who signed, when, how. Of an adult
 * nothing of a guardian is kept.
 * @param version the one that was read: all is replaced, and a save over a newer one is refused. Without it what is not said stays, so
 * that a birth date corrected takes no authorisation away
 * @throws AppError `tenancy.patient_not_found`, `request.invalid`, `care.guardian_changed_elsewhere`
 */
export async function recordGuardian(
  ctx: PsychologistCtx,
  { patientId, version: read, ...said }: Guardian & { patientId: string },
): Promise<void> {
  const scope = await accessCare(ctx, patientId);
  const today = localDay(ctx.now(), ctx.actor.zone);
  const problems = problemsOf(said, today);
  if (Object.keys(problems).length > 0) throw new AppError("request.invalid", { fields: problems });
  const minor = isMinorOn(said.birthDate, today);
  const [before, vault] = await Promise.all([findGuardian(ctx.db, scope), sealerFor(ctx, scope.clinicId, patientId)]);
  const standing = before?.version ?? 0;
  if (read !== undefined && read !== standing) throw new AppError("care.guardian_changed_elsewhere");
  const kept = read === undefined && minor ? before : undefined;
  const seal = async (column: "name" | "relation" | "email") => {
    const text = minor ? said[column] : undefined;
    return text === undefined
      ? (kept?.[`${column}Sealed`] ?? null)
      : vault.seal(guardianField(patientId, column), text);
  };
  const version = standing + 1;
  const row = {
    ...scope,
    birthDate: said.birthDate,
    nameSealed: await seal("name"),
    relationSealed: await seal("relation"),
    emailSealed: await seal("email"),
    authorisedOn: (minor && said.authorisedOn) || (kept?.authorisedOn ?? null),
    authorisedWay: (minor && said.authorisedOn !== undefined && said.way) || (kept?.authorisedWay ?? null),
    adultAt: minor ? null : (before?.adultAt ?? null),
    ...{ recordedBy: ctx.actor.memberId, recordedAt: ctx.now(), version },
  };
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [upsertGuardian(ctx.db, row)],
    events: [{ type: "care.guardian_recorded", aggregateId: `${patientId}/guardian`, version, data: { patientId } }],
    audit: { action: "care.record_guardian", entity: "care_guardian", entityId: patientId, fields: Object.keys(said) },
    onConflict: { domain_event: "care.guardian_changed_elsewhere" },
  });
}
