import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { markNoticesRead } from "~/features/notifications/notice/mark-notices-read.server";
import { markReadSchema } from "~/features/notifications/notices.schema";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/notices/read`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const { ids } = await parseJson(args.request, markReadSchema);
    return { data: await markNoticesRead(ctx, ids) };
  });
}
