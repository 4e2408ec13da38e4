import { and, eq } from "drizzle-orm";
import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "../login/require-role";
import { member } from "./member.table";

/** The account of a member of the admin's clinic; null when there is nobody like that in it. */
export async function accountOfMember(ctx: AdminCtx, memberId: string): Promise<string | null> {
  requireRole(ctx.actor, "admin");
  const own = and(eq(member.clinicId, ctx.actor.clinicId), eq(member.id, memberId));
  const row = await ctx.clinic.db.select({ accountId: member.accountId }).from(member).where(own).get();
  return row?.accountId ?? null;
}
