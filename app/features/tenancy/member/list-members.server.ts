import type { Role } from "~/features/kernel/actor";
import type { AdminCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { type Page, idOfCursor, toIdPage } from "~/lib/page";
import { listMemberRows, type MemberRow } from "./member.repo.server";
import { requireRole } from "../login/require-role";

export type { MemberRow } from "./member.repo.server";

const everyRole = ["psychologist", "admin", "patient"] as const satisfies readonly Role[];

export type ListedMember = MemberRow & { roles: Role[] };

/**
 * The people of the admin's clinic in order of name, disabled ones too.
 * @param once each person once, with all their roles; else each role of theirs stands by itself, as the API tells
 * @param query beginning of the name; case and accents do not matter
 */
export async function listMembers(
  ctx: AdminCtx,
  {
    role,
    query,
    once = false,
    limit,
    cursor,
  }: PageInput & { role?: Role | undefined; query?: string | undefined; once?: boolean },
): Promise<Page<ListedMember>> {
  requireRole(ctx.actor, "admin");
  const rows = await listMemberRows(ctx.clinic.db, ctx.actor, {
    role,
    query,
    once,
    after: idOfCursor(cursor),
    limit: limit + 1,
  });
  const { items, nextCursor } = toIdPage(rows, limit, (row) => row.id);
  const known = (row: (typeof rows)[number]) =>
    everyRole.filter((one) => (row.roles ?? row.role).split(",").includes(one));
  return { items: items.map((row) => ({ ...row, roles: known(row) })), nextCursor };
}
