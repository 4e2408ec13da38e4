import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { AppError } from "~/lib/app-error";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { sosIds } from "~/features/sos/sos.ids";
import { isId } from "~/lib/id";
import { askBoard } from "./ask-board.server";
import type { BoardCall, BoardFace, NearAct, NearAlert } from "./board-face";

/** The parts of the address that an emergency contact's SMS leads to; ids without their prefix. */
export type NearLink = { clinic: string; alert: string; mac: string };

type NearCtx = BothPlanesCtx<Anonymous>;

/** Asks the board that a link leads to. @throws AppError `sos.not_found`, the same for a made-up link as for one that is over */
async function askNear(
  ctx: NearCtx,
  { clinic, alert, mac }: NearLink,
  work: (board: BoardFace, call: BoardCall, alertId: string) => Promise<NearAlert | null>,
): Promise<NearAlert> {
  const [clinicId, alertId] = [`cli_${clinic}`, `sos_${alert}`];
  if (!isId(tenancyIds.clinic, clinicId) || !isId(sosIds.alert, alertId) || !/^[\w-]{22}$/.test(mac))
    throw new AppError("sos.not_found");
  const plane = await shardOfClinic(ctx, clinicId).catch((error: unknown) => {
    if (error instanceof AppError) throw new AppError("sos.not_found");
    throw error;
  });
  const near = await askBoard({ platform: ctx.platform, plane }, clinicId, (board, call) => work(board, call, alertId));
  if (!near) throw new AppError("sos.not_found");
  return near;
}

/** What an emergency contact may know, by their link, which is the proof; reading changes nothing. @throws AppError `sos.not_found` */
export function readNear(ctx: NearCtx, link: NearLink): Promise<NearAlert> {
  return askNear(ctx, link, (board, call, id) => board.near(call, id, link.mac));
}

/** What the contact says: agreed, not, never again, or seen. @throws AppError `sos.not_found` */
export function answerNear(ctx: NearCtx, link: NearLink, act: NearAct): Promise<NearAlert> {
  return askNear(ctx, link, (board, call, id) => board.answerNear(call, id, link.mac, act));
}
