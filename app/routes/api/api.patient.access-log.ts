import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { listAccessLog } from "~/features/disclosure/access-log/list-access-log.server";
import { showAccess } from "~/features/disclosure/disclosure.present";
import { pageSchema } from "~/features/kernel/page.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/patient/access-log`: who opened what is the patient's, when and why. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return answerPage(await listAccessLog(ctx, parseSearch(args.request, pageSchema)), showAccess);
  });
}
