import type { AdminActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { newId } from "~/lib/id";
import { requireRole } from "../login/require-role";
import { tenancyIds } from "../tenancy.ids";
import { deleteView, insertView, type ViewPlace } from "./saved-view.repo.server";

type Own = ClinicCtx<AdminActor>;

/**
 * Keeps a way of looking at a list for the member who asks, 12 of each list.
 * @throws AppError `auth.forbidden`, `tenancy.too_many_views`
 */
export async function keepView(ctx: Own, view: { place: ViewPlace; name: string; search: string }): Promise<void> {
  requireRole(ctx.actor, "admin");
  const { clinicId, memberId } = ctx.actor;
  const id = newId(tenancyIds.savedView, ctx.now());
  await commit(ctx, {
    clinicId,
    statements: [insertView(ctx.db, { clinicId, id, memberId, ...view, createdAt: ctx.now() })],
    events: [],
    audit: { action: "saved_view.keep", entity: "saved_view", entityId: id, subject: memberId },
    onConflict: { "saved_view.search": "tenancy.too_many_views" },
  });
}

/** Lets a view of one's own go; one that is not there, or somebody else's, stays as it is. @throws AppError `auth.forbidden` */
export async function dropView(ctx: Own, { id }: { id: string }): Promise<void> {
  requireRole(ctx.actor, "admin");
  const { clinicId, memberId } = ctx.actor;
  await commit(ctx, {
    clinicId,
    statements: [deleteView(ctx.db, ctx.actor, { id, memberId })],
    events: [],
    audit: { action: "saved_view.drop", entity: "saved_view", entityId: id, subject: memberId },
  });
}
