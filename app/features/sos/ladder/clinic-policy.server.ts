import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { askBoard } from "../board/ask-board.server";
import { policyOf, type Policy } from "./ladder.policy";
import { selectPolicy } from "../board/people.repo.server";
import { upsertPolicy } from "./setting.repo.server";

/** The clinic's ladder: its own, or the house's. */
export async function readPolicy({ clinic }: AdminCtx): Promise<{ policy: Policy; own: boolean }> {
  requireRole(clinic.actor, "admin");
  const [row] = await selectPolicy(clinic.db, clinic.actor);
  return { policy: policyOf(row?.policy), own: row !== undefined };
}

/** Sets the clinic's ladder, for alerts raised from now on: those under way keep the one they began with. */
export async function savePolicy({ clinic }: AdminCtx, policy: Policy): Promise<void> {
  requireRole(clinic.actor, "admin");
  const { clinicId, memberId } = clinic.actor;
  const row = { clinicId, policy: JSON.stringify(policy), updatedAt: clinic.now(), updatedBy: memberId };
  const audit = { action: "sos.policy", entity: "clinic", entityId: clinicId, fields: ["policy"] };
  await commit(clinic, { clinicId, statements: [upsertPolicy(clinic.db, row)], events: [], audit });
  const told = askBoard(clinic, clinicId, (board, call) => board.forgetPeople(call, null));
  clinic.platform.background(told.catch(() => undefined));
}
