import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { socketSchema } from "~/features/chat/chat-requests.schema";
import { connectDevice } from "~/features/chat/room/connect-device.server";
import { api } from "~/http/api.server";
import { asksForSocket, requireDevice } from "~/http/channel.server";
import { parseSearch } from "~/http/parse.server";

/** GET with `Upgrade: websocket`: the socket of a room. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { ctx, authorisedAt } = await requireDevice(args);
    parseSearch(args.request, socketSchema);
    const asked = { authorisedAt, isUpgrade: asksForSocket(args.request) };
    return connectDevice(ctx, args.params.id ?? "", asked);
  });
}
