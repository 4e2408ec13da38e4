import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { exportAudit } from "~/features/audit/reading/export-audit.server";
import { api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { lineStream } from "~/http/line-stream";
import { localDay } from "~/lib/time/wall-clock";

/** `GET /api/admin/audit/export`: the clinic's whole sealed audit, NDJSON; `npm run audit:verify FILE` checks it. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    const day = localDay(ctx.now(), ctx.actor.zone);
    return new Response(lineStream(exportAudit(ctx)), {
      headers: {
        "Content-Type": "application/x-ndjson",
        "Content-Disposition": `attachment; filename="caris-auditoria-${day}.ndjson"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
}
