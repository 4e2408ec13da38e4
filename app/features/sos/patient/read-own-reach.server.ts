import type { PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { findContactPoints } from "~/features/notifications/reach/find-contact-points.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import type { Person } from "../board/alert";
import { findCover } from "../ladder/setting.repo.server";

/** How a psychologist would be called now, and who stands in for her. */
export type OwnReach = {
  email: boolean;
  phone: boolean;
  whatsApp: boolean;
  devices: number;
  substitute: Person | null;
};

/** How the psychologist would hear of an alert: one query on the directory, two on the shard. */
export async function readOwnReach(ctx: PsychologistPlanesCtx): Promise<OwnReach> {
  requireRole(ctx.actor, "psychologist");
  const { memberId: id, accountId } = ctx.actor;
  const [points, cover] = await Promise.all([
    findContactPoints(ctx.both, ctx.plane, ctx.actor, [{ id, accountId }]),
    findCover(ctx.db, ctx.actor, id),
  ]);
  const point = points.get(id);
  return {
    email: Boolean(point?.email),
    phone: Boolean(point?.phone),
    whatsApp: point?.whatsApp === true,
    devices: point?.devices.length ?? 0,
    substitute: cover?.disabledAt === null ? { id: cover.id, name: cover.name } : null,
  };
}
