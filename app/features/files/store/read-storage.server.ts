import type { AdminActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { readUsedBytes } from "../upload/upload.repo.server";
import { planMB } from "../upload/take-room.server";

/** What the clinic's files take up, for its admins: MB of 1,000,000 bytes, as plans count them. A number, and nothing of whose or what. */
export async function readStorageMb(ctx: ClinicCtx<AdminActor>): Promise<number> {
  requireRole(ctx.actor, "admin");
  return (await readUsedBytes(ctx.db, ctx.actor)) / planMB;
}
