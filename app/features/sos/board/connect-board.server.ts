import { AppError } from "~/lib/app-error";
import type { ClinicCtx } from "~/features/kernel/ctx";

/**
 * Opens the clinic's board on a responder's device.
 * @param authorisedAt instant (ms) before the login was looked up: one that ended since is refused
 * @throws AppError `auth.forbidden` | `auth.required` | `request.upgrade_required`
 */
export async function connectBoard(
  ctx: ClinicCtx,
  { authorisedAt, isUpgrade }: { authorisedAt: number; isUpgrade: boolean },
): Promise<Response> {
  const { clinicId, memberId, role, sessionId } = ctx.actor;
  if (role !== "psychologist" && role !== "admin") throw new AppError("auth.forbidden");
  if (!isUpgrade) throw new AppError("request.upgrade_required");
  const to = { clinicId, shard: ctx.plane };
  return ctx.platform.sos.connect(to, { ...to, memberId, role, sessionId, authorisedAt });
}
