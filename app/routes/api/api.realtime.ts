import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { channelQuerySchema } from "~/features/notifications/realtime.schema";
import { api } from "~/http/api.server";
import { asksForSocket, requireChannel } from "~/http/channel.server";
import { parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** GET with `Upgrade: websocket`: the socket of everything personal. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { to, identity } = await requireChannel(args);
    parseSearch(args.request, channelQuerySchema);
    if (!asksForSocket(args.request)) throw new AppError("request.upgrade_required");
    return args.context.scope.platform.channels.connect(to, args.request, identity);
  });
}
