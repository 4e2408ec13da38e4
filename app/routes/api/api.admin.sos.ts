import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { pageSchema } from "~/features/kernel/page.schema";
import { listPastAlerts } from "~/features/sos/responder/answer-sos.server";
import { showHead } from "~/features/sos/sos.present";
import { answerPage, api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/admin/sos`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { clinic } = await requireAdmin(args);
    return answerPage(await listPastAlerts(clinic, parseSearch(args.request, pageSchema)), showHead);
  });
}
