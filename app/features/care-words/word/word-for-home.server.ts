import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { daysBetween } from "~/lib/time/wall-clock";
import { openWord } from "../care-words-seal.server";
import type { CareWord } from "./care-word";
import { selectOnHome } from "./care-word.repo.server";
import { ownScope } from "./read-words.server";

/** Of the words that a patient wants to see on their first page, those of a day (YYYY-MM-DD): another one each day. Null for none. */
export async function wordForHome(ctx: PatientCtx, today: string): Promise<CareWord | null> {
  const { clinicId, patientId } = ownScope(ctx);
  const [rows, vault] = await Promise.all([
    selectOnHome(ctx.db, { clinicId, patientId }),
    openVault(ctx, clinicId, patientId),
  ]);
  const one = rows[Math.abs(daysBetween("2026-01-01", today)) % Math.max(rows.length, 1)];
  return one ? openWord(vault, one) : null;
}
