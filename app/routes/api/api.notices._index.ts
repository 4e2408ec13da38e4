import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { pageSchema } from "~/features/kernel/page.schema";
import { apiNotice } from "~/features/notifications/api-shapes";
import { listNotices } from "~/features/notifications/notice/list-notices.server";
import { answerPage, api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/notices`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    return answerPage(await listNotices(ctx, parseSearch(args.request, pageSchema)), apiNotice);
  });
}
