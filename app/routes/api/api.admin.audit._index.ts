import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { auditListSchema } from "~/features/audit/audit.schema";
import { apiAuditEntry } from "~/features/audit/api-shapes";
import { listAudit } from "~/features/audit/reading/list-audit.server";
import { answerPage, api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/admin/audit`: who did or opened what in the clinic. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    return answerPage(await listAudit(ctx, parseSearch(args.request, auditListSchema)), apiAuditEntry);
  });
}
