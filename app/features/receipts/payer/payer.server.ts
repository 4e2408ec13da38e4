import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { OpeningCtx } from "~/features/kernel/keys/noted";
import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { fold } from "~/lib/text/text";
import { requireDealings } from "../charges/require-dealings.server";
import type { Payer } from "./payer";
import { selectPayers, upsertPayer } from "./payer.repo.server";
import { openPayer, sealPayer } from "./payer-seal.server";

type Pair = { patientId: string; psychologistId: string };

/** What is said of who pays: without a beneficiary, the patient pays themselves. */
type SaidPayer = Pick<Payer, "payerName" | "payerCpf"> & {
  beneficiaryName?: string | undefined;
  beneficiaryCpf?: string | null | undefined;
};

/**
 * Who pays and who is cared for: one person only where it is the patient who pays.
 * @throws AppError `receipts.beneficiary_missing`
 */
function wholePayer({ payerName, payerCpf, beneficiaryName, beneficiaryCpf }: SaidPayer, patientName: string): Payer {
  if (beneficiaryName !== undefined)
    return { payerName, payerCpf, beneficiaryName, beneficiaryCpf: beneficiaryCpf ?? null };
  if (fold(payerName) === fold(patientName))
    return { payerName, payerCpf, beneficiaryName: payerName, beneficiaryCpf: payerCpf };
  const fields = {
    beneficiaryName: `Quem paga não é ${patientName}: escreva o nome completo de quem é atendido.`,
    beneficiaryCpf: "Escreva o CPF de quem é atendido. O recibo e a Receita Saúde levam os dois.",
  };
  throw new AppError("receipts.beneficiary_missing", { fields });
}

/** The pair a caller speaks of: a psychologist and one of whom she charges, or a patient and who charges them. */
async function pairOf(
  ctx: PatientCtx | PsychologistCtx,
  otherId: string,
): Promise<{ pair: Pair; patientName: string }> {
  const { role, memberId } = ctx.actor;
  const pair =
    role === "psychologist"
      ? { patientId: otherId, psychologistId: memberId }
      : { patientId: memberId, psychologistId: otherId };
  const { patient } = await requireDealings(ctx, pair);
  return { pair, patientName: patient.name };
}

/** Who pays, as it is kept, with its version; null when nobody has said. */
export async function fetchPayer(
  ctx: ClinicCtx & OpeningCtx,
  pair: Pair,
): Promise<(Payer & { version: number }) | null> {
  const [row] = await selectPayers(ctx.db, ctx.actor, pair.psychologistId, [pair.patientId]);
  if (!row) return null;
  const vault = await openVault(ctx, ctx.actor.clinicId, pair.patientId);
  return { ...(await openPayer(vault, row)), version: row.version };
}

/** Who pays is noted as read when it is another than the patient who reads. */
function seenBy(ctx: PatientCtx | PsychologistCtx, { patientId }: Pair) {
  return noteListing<ClinicCtx>(ctx, "payer.read", [patientId]);
}

/** Who pays for a patient. @throws AppError `receipts.not_found` when the two have nothing to do with each other */
export async function readPayer(ctx: PatientCtx | PsychologistCtx, { otherId }: { otherId: string }) {
  const { pair } = await pairOf(ctx, otherId);
  return fetchPayer(seenBy(ctx, pair), pair);
}

/**
 * Keeps who pays for a patient: said by the psychologist, or by the patient. Receipts that were issued stay as they are.
 * @param typed.version the one that was read (0: none)
 * @throws AppError `receipts.not_found`, `receipts.changed_elsewhere`, `receipts.beneficiary_missing`
 */
export async function savePayer(
  ctx: PatientCtx | PsychologistCtx,
  { otherId, version: read, ...typed }: SaidPayer & { otherId: string; version: number },
): Promise<void> {
  const { pair, patientName } = await pairOf(ctx, otherId);
  const said = wholePayer(typed, patientName);
  const seen = seenBy(ctx, pair);
  const { clinicId } = ctx.actor;
  const [before, vault] = await Promise.all([fetchPayer(seen, pair), openVault(seen, clinicId, pair.patientId)]);
  if ((before?.version ?? 0) !== read) throw new AppError("receipts.changed_elsewhere");
  const version = read + 1;
  const row = { clinicId, ...pair, wordsSealed: await sealPayer(vault, pair, said), version, updatedAt: ctx.now() };
  const aggregateId = `${pair.patientId}/payer/${pair.psychologistId}`;
  await commit(ctx, {
    clinicId,
    statements: [upsertPayer(ctx.db, row)],
    events: [{ type: "payer.saved", aggregateId, version, data: pair }],
    audit: { action: "payer.save", entity: "payer", entityId: pair.patientId, fields: Object.keys(said) },
    onConflict: { domain_event: "receipts.changed_elsewhere" },
  });
}
