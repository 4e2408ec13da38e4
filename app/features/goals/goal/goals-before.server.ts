import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { Statements } from "~/db/statement";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { selectKeysOf } from "~/features/kernel/keys/data-key.server";
import { vaultsOf } from "~/features/kernel/keys/vault.server";
import { linkedAmong } from "~/features/tenancy/care-link/linked-among.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import type { Goal } from "./goal";
import { selectOpen, selectOpenSteps } from "./goal.repo.server";
import { openGoal } from "./open-goal.server";
import { stepsOf } from "./read-goals.server";

/**
 * The open goals that patients of hers share, by patient, in one batch with its keys: what is looked at together in a session. Nothing of
 * who is not in her care.
 */
export async function goalsBefore(ctx: PsychologistCtx, patientIds: readonly string[]): Promise<Map<string, Goal[]>> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  if (patientIds.length === 0) return new Map();
  const { clinicId, memberId } = actor;
  const parts = patientIds.flatMap((patientId) => {
    const scope = { clinicId, patientId, sees: "shared" as const };
    return [selectOpen(db, scope), selectOpenSteps(db, scope)];
  });
  // No care, no key: then nothing is opened.
  const keysOf = selectKeysOf(db, clinicId, linkedAmong(db, actor, memberId, patientIds));
  const [keys, ...rows] = (await db.batch([keysOf, ...parts] as unknown as Statements)) as unknown as [
    Awaited<typeof keysOf>,
    ...unknown[],
  ];
  const has = (patientId: string) => (rows[2 * patientIds.indexOf(patientId)] as unknown[]).length > 0;
  const seen = keys.map(({ ownerId }) => ownerId).filter(has);
  const vaults = await vaultsOf(
    noteListing(ctx, "goals.read", seen),
    clinicId,
    keys.filter(({ ownerId }) => seen.includes(ownerId)),
  );
  const opened = seen.map(async (patientId): Promise<[string, Goal[]]> => {
    const vault = vaults.get(patientId);
    const at = 2 * patientIds.indexOf(patientId);
    const goals = rows[at] as Awaited<ReturnType<typeof selectOpen>>;
    const steps = rows[at + 1] as Awaited<ReturnType<typeof selectOpenSteps>>;
    if (!vault) return [patientId, []];
    return [patientId, await Promise.all(goals.map((goal) => openGoal(vault, goal, stepsOf(steps, goal), "shared")))];
  });
  return new Map(await Promise.all(opened));
}
