import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { shardOfClinic } from "~/features/tenancy/shard-directory.server";
import { AppError } from "~/lib/app-error";
import { isId } from "~/lib/id";
import { askBoard } from "./ask-board.server";
import type { NearAlert } from "./board-face";

/** The parts of the address that an emergency contact's SMS leads to; ids without their prefix. */
export type NearLink = { clinic: string; alert: string; mac: string };

/**
 * What an emergency contact may know: who needs company, and whether the team has answered. The link is the proof.
 * @throws AppError `sos.not_found`, the same for a made-up link as for one that is over
 */
export async function readNear(ctx: BothPlanesCtx<Anonymous>, { clinic, alert, mac }: NearLink): Promise<NearAlert> {
  const [clinicId, alertId] = [`cli_${clinic}`, `sos_${alert}`];
  if (!isId("clinic", clinicId) || !isId("sosAlert", alertId) || !/^[\w-]{22}$/.test(mac))
    throw new AppError("sos.not_found");
  const plane = await shardOfClinic(ctx, clinicId).catch((error: unknown) => {
    if (error instanceof AppError) throw new AppError("sos.not_found");
    throw error;
  });
  const near = await askBoard({ platform: ctx.platform, plane }, clinicId, (board, call) =>
    board.near(call, alertId, mac),
  );
  if (!near) throw new AppError("sos.not_found");
  return near;
}
