import type { Role } from "~/features/kernel/actor";
import type { AdminCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import type { Page } from "~/lib/page";
import { idOfCursor, toIdPage } from "./id-cursor";
import { listMemberRows, type MemberRow } from "./member.repo.server";
import { requireRole } from "./require-role";

export type { MemberRow } from "./member.repo.server";

/**
 * The people of the admin's clinic in order of name, disabled ones too.
 * @param query beginning of the name; case and accents do not matter
 */
export async function listMembers(
  ctx: AdminCtx,
  { role, query, limit, cursor }: PageInput & { role?: Role | undefined; query?: string | undefined },
): Promise<Page<MemberRow>> {
  requireRole(ctx.actor, "admin");
  const rows = await listMemberRows(ctx.clinic.db, ctx.actor, {
    role,
    query,
    after: idOfCursor(cursor),
    limit: limit + 1,
  });
  return toIdPage(rows, limit, (row) => row.id);
}
