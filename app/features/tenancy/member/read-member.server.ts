import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { selectLinksOf, type NamedLink } from "../care-link/care-link.repo.server";
import { selectMember, type MemberRow } from "./member.repo.server";
import { requireRole } from "../login/require-role";

/** A psychologist of the admin's clinic, shut out or not. @throws AppError `auth.forbidden`, `tenancy.member_not_found` */
export async function readPsychologist(ctx: AdminCtx, { id }: { id: string }): Promise<MemberRow> {
  requireRole(ctx.actor, "admin");
  const [found] = await selectMember(ctx.clinic.db, ctx.actor, id);
  if (found?.role !== "psychologist") throw new AppError("tenancy.member_not_found");
  return found;
}

/** A person of the admin's clinic with their open care links (at most 200 a side). @throws AppError `tenancy.member_not_found` */
export async function readMember(ctx: AdminCtx, { id }: { id: string }): Promise<MemberRow & { links: NamedLink[] }> {
  requireRole(ctx.actor, "admin");
  const { db } = ctx.clinic;
  const [[member], asPatient, asPsychologist] = await db.batch([
    selectMember(db, ctx.actor, id),
    selectLinksOf(db, ctx.actor, id, "patient"),
    selectLinksOf(db, ctx.actor, id, "psychologist"),
  ]);
  if (!member) throw new AppError("tenancy.member_not_found");
  return { ...member, links: [...asPatient, ...asPsychologist] };
}
