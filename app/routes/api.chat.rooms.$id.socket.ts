import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { socketSchema } from "~/features/chat/chat.schema";
import { connectDevice } from "~/features/chat/connect-device.server";
import { api } from "~/http/api.server";
import { asksForSocket, requireDevice } from "~/http/channel.server";
import { parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** GET with `Upgrade: websocket`: the socket of a room. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { ctx, authorisedAt } = await requireDevice(args);
    parseSearch(args.request, socketSchema);
    if (!asksForSocket(args.request)) throw new AppError("request.upgrade_required");
    return connectDevice(ctx, args.params.id ?? "", authorisedAt);
  });
}
