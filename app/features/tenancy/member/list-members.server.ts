import type { Role } from "~/features/kernel/actor";
import type { AdminCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { type Page, idOfCursor, toIdPage } from "~/lib/page";
import { listMemberRows, type MemberRow } from "./member.repo.server";
import { requireRole } from "../login/require-role";

export type { MemberRow } from "./member.repo.server";

/**
 * The people of the admin's clinic in order of name, disabled ones too; each role of theirs stands by itself, as the API tells.
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
