import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { requireDealings } from "../charges/require-dealings.server";
import type { Payer } from "./payer";
import { selectPayers, upsertPayer } from "./payer.repo.server";
import { openPayer, sealPayer } from "./payer-seal.server";

type Pair = { patientId: string; psychologistId: string };

/** The pair a caller speaks of: a psychologist and one of whom she charges, or a patient and who charges them. */
async function pairOf(ctx: PatientCtx | PsychologistCtx, otherId: string): Promise<Pair> {
  const { role, memberId } = ctx.actor;
  const pair =
    role === "psychologist"
      ? { patientId: otherId, psychologistId: memberId }
      : { patientId: memberId, psychologistId: otherId };
  await requireDealings(ctx, pair);
  return pair;
}

/** Who pays, as it is kept, with its version; null when nobody has said. */
export async function fetchPayer(ctx: ClinicCtx, pair: Pair): Promise<(Payer & { version: number }) | null> {
  const [row] = await selectPayers(ctx.db, ctx.actor, pair.psychologistId, [pair.patientId]);
  if (!row) return null;
  const vault = await openVault(ctx, ctx.actor.clinicId, pair.patientId);
  return { ...(await openPayer(vault, row)), version: row.version };
}

/** Who pays for a patient. @throws AppError `receipts.not_found` when the two have nothing to do with each other */
export async function readPayer(ctx: PatientCtx | PsychologistCtx, { otherId }: { otherId: string }) {
  return fetchPayer(ctx, await pairOf(ctx, otherId));
}

/**
 * Keeps who pays for a patient: said by the psychologist, or by the patient. Receipts that were issued stay as they are.
 * @param said.version the one that was read (0: none)
 * @throws AppError `receipts.not_found`, `receipts.changed_elsewhere`
 */
export async function savePayer(
  ctx: PatientCtx | PsychologistCtx,
  { otherId, version: read, ...said }: Payer & { otherId: string; version: number },
): Promise<void> {
  const pair = await pairOf(ctx, otherId);
  const { clinicId } = ctx.actor;
  const [before, vault] = await Promise.all([fetchPayer(ctx, pair), openVault(ctx, clinicId, pair.patientId)]);
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
