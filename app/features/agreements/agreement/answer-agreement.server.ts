import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { readGuardian } from "~/features/care/guardian/read-guardian.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { localDay } from "~/lib/time/wall-clock";
import type { Proof } from "./agreement";
import { replaceOlder, updateAgreement, type AgreementRow } from "./agreement.repo.server";
import { agreementField } from "./agreement-seal";
import { take, type AgreementStep } from "./agreement.state";
import { fetchAgreement, readAgreement, type ReadingCtx } from "./read-agreement.server";

const past = { accept: "accepted", decline: "declined", withdraw: "withdrawn", revoke: "revoked" } as const;

type Sealed = { proofSealed?: string; replySealed?: string };

/** Takes a step by compare-and-set; one that is taken already is harmless. */
async function step(ctx: ClinicCtx, row: AgreementRow, what: AgreementStep, sealed: Sealed = {}): Promise<void> {
  const status = take(row.status, what);
  if (status === "done") return;
  if (status === null) throw new AppError("agreements.answered", { detail: `${row.status} ${what}` });
  const { clinicId, id, patientId, psychologistId, version } = row;
  const answered = what === "withdraw" ? {} : { answeredAt: ctx.now() };
  await commit(ctx, {
    clinicId,
    statements: [
      updateAgreement(ctx.db, row, { status, ...answered, ...sealed }),
      ...(what === "accept" ? [replaceOlder(ctx.db, row)] : []),
    ],
    events: [
      { type: `agreement.${past[what]}`, aggregateId: id, version: version + 1, data: { patientId, psychologistId } },
    ],
    audit: { action: `agreement.${what}`, entity: "agreement", entityId: id, fields: ["status"] },
    onConflict: { domain_event: "agreements.answered" },
  });
}

function proofOf({ actor, request }: PatientCtx, who: { name: string; relation: string | null }): Proof {
  return { ...who, accountId: actor.accountId, address: request.address, device: request.userAgent.slice(0, 300) };
}

/** What a patient says to an agreement. `hash`: of the text they had before them; name and relation of a guardian who reads it. */
export type Answer = { id: string; hash: string; name?: string | undefined; relation?: string | undefined };

/**
 * The patient accepts what they read, or a guardian does on their phone: kept with the digest of the text, the time, the account and the
 * address it came from.
 * @throws AppError `agreements.not_found`, `agreements.answered`, `agreements.text_changed`, `request.invalid` without a guardian's name
 */
export async function acceptAgreement(ctx: PatientCtx, { id, hash, name, relation }: Answer): Promise<void> {
  requireRole(ctx.actor, "patient");
  const row = await fetchAgreement(ctx, id);
  if (row.hash !== hash) throw new AppError("agreements.text_changed");
  const fields: Record<string, string> = {};
  if (row.kind === "guardian" && name === undefined) fields.name = "Escreva o nome de quem autoriza.";
  if (row.kind === "guardian" && relation === undefined) fields.relation = "Escreva o que você é da pessoa.";
  if (Object.keys(fields).length > 0) throw new AppError("request.invalid", { fields });
  const who = { name: name ?? ctx.actor.name, relation: row.kind === "guardian" ? (relation ?? null) : null };
  const vault = await openVault(ctx, row.clinicId, row.patientId);
  const proof = JSON.stringify(proofOf(ctx, who));
  await step(ctx, row, "accept", { proofSealed: await vault.seal(agreementField(id, "proof"), proof) });
}

/**
 * The patient says no, or takes their yes back, in words if they like. Nothing is closed to them by it.
 * @throws AppError `agreements.not_found`, `agreements.answered`
 */
export async function refuseAgreement(
  ctx: PatientCtx,
  { id, step: what, reply }: { id: string; step: "decline" | "revoke"; reply?: string | undefined },
): Promise<void> {
  requireRole(ctx.actor, "patient");
  const row = await fetchAgreement(ctx, id);
  const vault = await openVault(ctx, row.clinicId, row.patientId);
  const said = reply === undefined ? {} : { replySealed: await vault.seal(agreementField(id, "reply"), reply) };
  await step(ctx, row, what, said);
}

/** The psychologist takes back what has no answer yet. @throws AppError `agreements.not_found`, `agreements.answered` */
export async function withdrawAgreement(ctx: PsychologistCtx, { id }: { id: string }): Promise<void> {
  requireRole(ctx.actor, "psychologist");
  await step(ctx, await fetchAgreement(ctx, id), "withdraw");
}

/**
 * Takes a guardian's yes over into what is recorded of the patient's guardian, once the psychologist has made sure of who gave it: that
 * record alone lets a minor be booked.
 * @throws AppError `agreements.not_found`, `agreements.answered`, `agreements.not_a_guardian` while no birth date is recorded
 */
export async function recordFromAgreement(ctx: PsychologistCtx & ReadingCtx, { id }: { id: string }): Promise<void> {
  const { kind, status, patientId, proof, answeredAt } = await readAgreement(ctx, { id });
  if (kind !== "guardian") throw new AppError("agreements.not_found");
  if (status !== "accepted" || !proof || answeredAt === null) throw new AppError("agreements.answered");
  const recorded = await readGuardian(ctx, { patientId });
  if (!recorded) throw new AppError("agreements.not_a_guardian");
  await recordGuardian(ctx, {
    ...{ patientId, birthDate: recorded.birthDate, version: recorded.version },
    ...{ name: proof.name, relation: proof.relation ?? "responsável" },
    ...{ authorisedOn: localDay(answeredAt, ctx.actor.zone), way: "digital" },
  });
}
