import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { activeMembersOf } from "./member.repo.server";

/** Admins of a clinic who are not shut out, at most 80; for jobs. */
export async function adminsOfClinic(ctx: ClinicCtx<SystemActor>, scope: Scope): Promise<string[]> {
  const admins = await activeMembersOf(ctx.db, scope, "admin", { after: null, limit: 80 });
  return admins.map(({ id }) => id);
}
