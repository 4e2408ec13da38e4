import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import * as z from "zod";
import { markRead } from "~/features/chat/read-room.server";
import { requireMember } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";

const seenSchema = z.object({ seq: z.coerce.number().int().min(0) });

/**
 * Asked for by a thread's page as an image of nothing, where there are no scripts: so only what is really shown is read. Other sites
 * cannot ask for it, since the login cookie is not sent along.
 */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    await markRead(ctx, args.params.roomId ?? "", parseSearch(args.request, seenSchema).seq);
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  });
}
