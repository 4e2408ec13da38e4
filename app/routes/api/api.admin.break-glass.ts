import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { askBreakGlass } from "~/features/disclosure/break-glass/ask-break-glass.server";
import { showAsked } from "~/features/disclosure/disclosure.present";
import { breakGlassSchema } from "~/features/disclosure/disclosure.schema";
import { api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/admin/break-glass`: fifteen minutes with what a patient shares, for a reason that they are told. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    const input = await parseJson(args.request, breakGlassSchema);
    return { data: showAsked(await askBreakGlass(ctx, input)), status: 201 };
  });
}
