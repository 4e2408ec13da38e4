import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Sealer } from "~/features/kernel/keys/vault.server";
import { newId } from "~/lib/id";
import type { ChangeKind, ChangeWords } from "../goal/goal";
import type { GoalRow } from "../goal/goal.repo.server";
import { goalIds } from "../goals.ids";
import { sealChange } from "../goals-seal.server";
import { insertChange } from "./change.repo.server";

type Told = { kind: ChangeKind; words: ChangeWords; byId: string | null; at: number; id?: string };

/** Statements that write down what became of a goal; a list, for what is awaited alone would be run. `id`: where the same must not be written twice. */
export async function noteChange(
  db: ClinicDb,
  vault: Sealer,
  { clinicId, patientId, id: goalId }: Pick<GoalRow, "clinicId" | "patientId" | "id">,
  { kind, words, byId, at, id = newId(goalIds.change, at) }: Told,
): Promise<Statement[]> {
  const wordsSealed = await sealChange(vault, id, words);
  return [insertChange(db, { clinicId, goalId, id, patientId, kind, byId, wordsSealed, changedAt: at })];
}
