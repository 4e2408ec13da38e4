import { commit } from "~/features/kernel/events/commit.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { askBoard } from "../board/ask-board.server";
import { deletePolicy } from "./setting.repo.server";

/** Goes back to the house's ladder, for alerts raised from now on. */
export async function resetPolicy({ clinic }: AdminCtx): Promise<void> {
  requireRole(clinic.actor, "admin");
  const { clinicId } = clinic.actor;
  const audit = { action: "sos.policy_reset", entity: "clinic", entityId: clinicId, fields: ["policy"] };
  await commit(clinic, { clinicId, statements: [deletePolicy(clinic.db, clinic.actor)], events: [], audit });
  const told = askBoard(clinic, clinicId, (board, call) => board.forgetPeople(call, null));
  clinic.platform.background(told.catch(() => undefined));
}
