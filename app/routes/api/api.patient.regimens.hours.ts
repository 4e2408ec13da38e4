import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { markHour } from "~/features/medication/mark/mark-hour.server";
import { markHourSchema } from "~/features/medication/medication.schema";
import { api } from "~/http/api.server";
import { writtenAt } from "~/http/held-back.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";
import { requireSamePatient } from "~/http/same-member.server";

/** `POST /api/patient/regimens/hours`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const { at, zone } = await parseJson(args.request, markHourSchema);
    const queuedAt = writtenAt(args.request, ctx.now());
    const came = await markHour(ctx, { at: Date.parse(at), zone }, idempotencyKeyOf(args.request), queuedAt);
    return { data: { at, ...came }, status: 201 };
  });
}
