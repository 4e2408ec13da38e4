import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { connectToRoom } from "~/features/telehealth/entering/connect-to-room.server";
import { roomSocketSchema } from "~/features/telehealth/telehealth-requests.schema";
import { api } from "~/http/api.server";
import { asksForSocket, requireDevice } from "~/http/channel.server";
import { parseSearch } from "~/http/parse.server";

/** GET with `Upgrade: websocket`: the room of an online session. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { ctx, authorisedAt } = await requireDevice(args);
    parseSearch(args.request, roomSocketSchema);
    return connectToRoom(ctx, args.params.id ?? "", { authorisedAt, isUpgrade: asksForSocket(args.request) });
  });
}
