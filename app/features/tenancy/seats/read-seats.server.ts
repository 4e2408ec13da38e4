import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "../login/require-role";
import { countSeats } from "./seats.repo.server";

/** How many seats of the clinic's plan are taken; an invitation that can still be taken up holds one. */
export async function readSeats(ctx: AdminCtx): Promise<{ patients: number; psychologists: number }> {
  requireRole(ctx.actor, "admin");
  return countSeats(ctx.db, ctx.actor, ctx.now());
}
