import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { markRegimen } from "~/features/medication/mark/mark-regimen.server";
import { markSchema } from "~/features/medication/medication.schema";
import { api } from "~/http/api.server";
import { writtenAt } from "~/http/held-back.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";
import { requireSamePatient } from "~/http/same-member.server";

/** `POST /api/patient/regimens/:id/marks`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const said = await parseJson(args.request, markSchema);
    const { id = "" } = args.params;
    const queuedAt = writtenAt(args.request, ctx.now());
    const { slot } = await markRegimen(ctx, { ...said, id }, idempotencyKeyOf(args.request), queuedAt);
    return { data: { id, slot }, status: 201 };
  });
}
