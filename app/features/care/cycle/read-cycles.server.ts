import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { CycleName } from "~/features/tenancy/care-link/cycle";
import { accessCare, type CareCtx } from "../care-access.server";
import { listCycles } from "./cycle.repo.server";
import { whyField } from "./set-cycle.server";

/** Once said, in which cycle a patient was. `by` is null for the patient, else who said it. */
export type SaidCycle = { id: string; cycle: CycleName; why: string | null; by: string | null; at: number };

/** Entries of the history that are shown. */
const shown = 20;

/** In which cycles a patient was said to be, the newest first, 20 at most. @throws AppError `auth.forbidden`, `tenancy.patient_not_found` */
export async function readCycles(ctx: CareCtx, { patientId }: { patientId: string }): Promise<SaidCycle[]> {
  const scope = await accessCare(ctx, patientId);
  const rows = await listCycles(ctx.db, scope, shown);
  if (rows.length === 0) return [];
  const vault = await openVault(ctx, scope.clinicId, patientId);
  return Promise.all(
    rows.map(async ({ id, cycle, whySealed, setBy, setByName, setAt }) => ({
      id,
      cycle,
      why: whySealed === null ? null : await orUnreadable(vault.open(whyField(id), whySealed), unreadableText),
      by: setBy === patientId ? null : (setByName ?? "Equipe"),
      at: setAt,
    })),
  );
}
