import type { Role } from "~/features/kernel/actor";
import type { PlatformCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { PageInput } from "~/features/kernel/page.schema";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { idOfCursor, toIdPage, type Page } from "~/lib/page";
import { findClinic } from "../clinic/clinic.repo.server";
import { requireRole } from "../login/require-role";
import {
  endAnnouncement,
  insertAnnouncement,
  listAnnouncementRows,
  type Announcement,
} from "./announcement.repo.server";

/** As long as one may be shown: what holds for longer is no news. */
const longest = days(90);

export type NewAnnouncement = {
  text: string;
  roles: Role[];
  clinicId: string | null;
  startsAt: number;
  endsAt: number;
};

/**
 * Puts a quiet line before people of some roles, from an instant to another.
 * @throws AppError `request.invalid` when it would end before it begins, be over already, or stand for over 90 days; `tenancy.clinic_not_found`
 */
export async function announceToPeople(ctx: PlatformCtx, input: NewAnnouncement): Promise<{ id: string }> {
  requireRole(ctx.actor, "platform");
  const { startsAt, endsAt, clinicId } = input;
  const wrong =
    endsAt <= startsAt || endsAt <= ctx.now()
      ? "O fim precisa vir depois do começo e de agora."
      : endsAt - startsAt > longest
        ? "Um aviso fica por 90 dias, no máximo."
        : null;
  if (wrong) throw new AppError("request.invalid", { fields: { until: wrong } });
  if (clinicId !== null && !(await findClinic(ctx.db, clinicId))) throw new AppError("tenancy.clinic_not_found");
  const id = newId(tenancyIds.announcement, ctx.now());
  const row = { id, ...input, createdBy: ctx.actor.accountId, createdAt: ctx.now() };
  await commit(ctx, {
    clinicId,
    statements: [insertAnnouncement(ctx.db, row)],
    events: [],
    audit: { action: "announcement.create", entity: "announcement", entityId: id },
  });
  return { id };
}

/** Takes an announcement off. */
export async function withdrawAnnouncement(ctx: PlatformCtx, { id }: { id: string }): Promise<void> {
  requireRole(ctx.actor, "platform");
  await commit(ctx, {
    clinicId: null,
    statements: [endAnnouncement(ctx.db, id, ctx.now())],
    events: [],
    audit: { action: "announcement.withdraw", entity: "announcement", entityId: id },
  });
}

/** What was announced, newest first. */
export async function listAnnouncements(ctx: PlatformCtx, { limit, cursor }: PageInput): Promise<Page<Announcement>> {
  requireRole(ctx.actor, "platform");
  return toIdPage(await listAnnouncementRows(ctx.db, limit + 1, idOfCursor(cursor)), limit, (row) => row.id);
}
