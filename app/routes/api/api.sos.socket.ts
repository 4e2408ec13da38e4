import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { connectBoard } from "~/features/sos/board/connect-board.server";
import { api } from "~/http/api.server";
import { asksForSocket, requireDevice } from "~/http/channel.server";

/** GET with `Upgrade: websocket`: the board of the clinic, for who answers calls for help. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { ctx, authorisedAt } = await requireDevice(args);
    return connectBoard(ctx, { authorisedAt, isUpgrade: asksForSocket(args.request) });
  });
}
