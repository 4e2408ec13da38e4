import type { PatientCtx } from "~/features/kernel/ctx";
import type { CycleName } from "~/features/tenancy/care-link/cycle";
import { accessCare } from "../care-access.server";
import { selectNewestCycle } from "./cycle.repo.server";

/** In which cycle the patient was last said to be. `by` is null for the patient, else who said it; null: nobody has. One row. */
export async function readOwnCycle(
  ctx: PatientCtx,
): Promise<{ cycle: CycleName; by: string | null; at: number } | null> {
  const scope = await accessCare(ctx, ctx.actor.memberId);
  const [newest] = await selectNewestCycle(ctx.db, scope);
  if (!newest) return null;
  const { cycle, setBy, setByName, setAt } = newest;
  return { cycle, by: setBy === scope.patientId ? null : (setByName ?? "Equipe"), at: setAt };
}
