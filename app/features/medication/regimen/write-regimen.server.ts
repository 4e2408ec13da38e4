import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { localDay } from "~/lib/time/wall-clock";
import { medicationIds } from "../medication.ids";
import { openRegimen, openWhole, sealWords } from "../medication-seal.server";
import { changeHours, hoursOnReturn } from "./adherence";
import type { Regimen, RegimenKind, RegimenWords } from "./regimen";
import { insertRegimen, limitConflicts, resumeRow, selectRegimen, updateRegimen } from "./regimen.repo.server";
import type { RegimenRow } from "./regimen.repo.server";
import { nextReminder } from "./slots";

/** Something as it is put down. */
export type NewRegimen = RegimenWords & {
  kind: RegimenKind;
  times: string[];
  reminds: boolean;
  isShared: boolean;
};

const onConflict = { domain_event: "medication.changed_elsewhere" } as const;

const scopeOf = ({ actor }: PatientCtx) => ({ clinicId: actor.clinicId, patientId: actor.memberId });

/** One of a patient's own. @throws AppError `medication.not_found` */
export async function fetchOwnRegimen(ctx: PatientCtx, id: string): Promise<RegimenRow> {
  requireRole(ctx.actor, "patient");
  const [row] = await selectRegimen(ctx.db, scopeOf(ctx), id);
  if (!row) throw new AppError("medication.not_found");
  return row;
}

function reminderOf(ctx: PatientCtx, { times, reminds }: Pick<NewRegimen, "times" | "reminds">): number | null {
  return reminds ? nextReminder(times, ctx.actor.zone, ctx.now()) : null;
}

const wordsOf = ({ name, dose, refill }: NewRegimen): RegimenWords => ({ name, dose, refill });

/**
 * Puts down something that a patient takes or does, from today on.
 * @param key idempotency key: the same key makes one
 * @throws AppError `medication.too_many`, `kernel.idempotency_reused`
 */
export async function addRegimen(ctx: PatientCtx, input: NewRegimen, key?: string): Promise<{ id: string }> {
  requireRole(ctx.actor, "patient");
  const scope = scopeOf(ctx);
  const now = ctx.now();
  const id = newId(medicationIds.regimen, now);
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  const { kind, times, reminds, isShared } = input;
  const words = wordsOf(input);
  const row: RegimenRow = {
    ...{ ...scope, id, kind, times, reminds, isShared, wordsSealed: await sealWords(vault, id, words) },
    ...{
      stretches: [{ from: now, times }],
      since: localDay(now, ctx.actor.zone),
      nextReminderAt: reminderOf(ctx, input),
      endedAt: null,
    },
    ...{ version: 1, createdAt: now, updatedAt: now },
  };
  // Under the patient's key, so that the stored fingerprint cannot be tried against guesses.
  const said = await vault.blind("medication.add", JSON.stringify({ ...input, ...words }));
  const { patientId } = scope;
  const made = await withIdempotency(
    ctx,
    { key, useCase: "medication.add", input: said, resultId: id },
    (idempotency) =>
      commit(ctx, {
        clinicId: scope.clinicId,
        statements: [insertRegimen(ctx.db, row)],
        events: [{ type: "medication.added", aggregateId: id, version: 1, data: { patientId } }],
        audit: { action: "medication.add", entity: "regimen", entityId: id },
        idempotency,
        onConflict: limitConflicts,
      }),
  );
  return { id: made };
}

/**
 * Changes what a patient takes or does; what was marked stays as it was, and other hours count from now on.
 * @param version the one that was changed, where the page said it
 * @throws AppError `medication.not_found`, `medication.ended`, `medication.changed_elsewhere`
 */
export async function changeRegimen(
  ctx: PatientCtx,
  { id, version, ...input }: NewRegimen & { id: string; version?: number | undefined },
): Promise<void> {
  const row = await fetchOwnRegimen(ctx, id);
  if (row.endedAt !== null) throw new AppError("medication.ended");
  if (version !== undefined && version !== row.version) throw new AppError("medication.changed_elsewhere");
  const { clinicId, patientId } = row;
  const vault = await openVault(ctx, clinicId, patientId);
  const { kind, times, reminds, isShared } = input;
  const isOtherHours = times.join() !== row.times.join();
  const changed = {
    ...(isOtherHours && { stretches: changeHours(row, times, ctx.now()) }),
    ...{ kind, times, reminds, isShared, nextReminderAt: reminderOf(ctx, input), updatedAt: ctx.now() },
    wordsSealed: await sealWords(vault, id, wordsOf(input)),
  };
  await commit(ctx, {
    clinicId,
    statements: [updateRegimen(ctx.db, row, changed)],
    events: [{ type: "medication.changed", aggregateId: id, version: row.version + 1, data: { patientId } }],
    audit: { action: "medication.change", entity: "regimen", entityId: id, fields: Object.keys(changed) },
    onConflict,
  });
}

/**
 * Changes some of what a patient takes or does, and answers how it is then.
 * @throws AppError `medication.not_found`, `medication.ended`, `medication.changed_elsewhere`
 */
export async function changePartly(
  ctx: PatientCtx,
  { id, ...said }: { id: string } & { [K in keyof NewRegimen]?: NewRegimen[K] | undefined },
): Promise<Regimen> {
  const row = await fetchOwnRegimen(ctx, id);
  const before = await openWhole(await openVault(ctx, row.clinicId, row.patientId), row);
  const { kind, name, dose, refill, times, reminds, isShared, version } = before;
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  await changeRegimen(ctx, { kind, name, dose, refill, times: [...times], reminds, isShared, ...told, id, version });
  return openRegimen(await openVault(ctx, row.clinicId, row.patientId), await fetchOwnRegimen(ctx, id));
}

/** Something is not taken or done any more: it leaves the list, and what was marked stays. @throws AppError `medication.not_found` */
export async function endRegimen(ctx: PatientCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchOwnRegimen(ctx, id);
  if (row.endedAt !== null) return;
  const { clinicId, patientId } = row;
  const ended = { endedAt: ctx.now(), nextReminderAt: null, isShared: false, updatedAt: ctx.now() };
  await commit(ctx, {
    clinicId,
    statements: [updateRegimen(ctx.db, row, ended)],
    events: [{ type: "medication.ended", aggregateId: id, version: row.version + 1, data: { patientId } }],
    audit: { action: "medication.end", entity: "regimen", entityId: id },
    onConflict,
  });
}

/**
 * Brings something back to the list, as it was, shown to nobody: its hours count from now on. What is there already stays.
 * @throws AppError `medication.not_found`, `medication.too_many`, `medication.changed_elsewhere`
 */
export async function resumeRegimen(ctx: PatientCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchOwnRegimen(ctx, id);
  if (row.endedAt === null) return;
  const { clinicId, patientId, endedAt, version } = row;
  const now = ctx.now();
  const stretches = hoursOnReturn(row, endedAt, now);
  const changed = { stretches, nextReminderAt: reminderOf(ctx, row), updatedAt: now };
  await commit(ctx, {
    clinicId,
    statements: [resumeRow(ctx.db, row, changed)],
    events: [{ type: "medication.changed", aggregateId: id, version: version + 1, data: { patientId } }],
    audit: { action: "medication.change", entity: "regimen", entityId: id, fields: ["endedAt"] },
    onConflict: { ...onConflict, ...limitConflicts },
  });
}
