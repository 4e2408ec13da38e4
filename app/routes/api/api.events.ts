import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { channelQuerySchema } from "~/features/notifications/realtime.schema";
import { api } from "~/http/api.server";
import { requireChannel } from "~/http/channel.server";
import { parseSearch } from "~/http/parse.server";

/** GET: the same events as the socket's, as server-sent events. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { to, identity } = await requireChannel(args);
    parseSearch(args.request, channelQuerySchema);
    return args.context.scope.platform.channels.connect(to, args.request, identity);
  });
}
