import { and, asc, eq, gt } from "drizzle-orm";
import { account } from "~/features/identity/account/account.directory.table";
import { professional } from "~/features/identity/account/professional.directory.table";
import type { AdminCtx } from "~/features/kernel/ctx";
import { membership } from "../login/membership.directory.table";
import { requireRole } from "../login/require-role";

/** Everybody in the clinic, in each role of theirs, in order of id. @param page.after the id behind which it goes on */
export async function everyMember(ctx: AdminCtx, { after, limit }: { after: string | null; limit: number }) {
  requireRole(ctx.actor, "admin");
  return ctx.db
    .select({
      id: membership.id,
      role: membership.role,
      disabledAt: membership.disabledAt,
      name: account.name,
      email: account.email,
      crp: professional.crp,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(professional, eq(professional.accountId, membership.accountId))
    .where(and(eq(membership.clinicId, ctx.actor.clinicId), gt(membership.id, after ?? "")))
    .orderBy(asc(membership.id))
    .limit(limit);
}
