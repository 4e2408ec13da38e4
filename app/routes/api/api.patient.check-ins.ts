import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { checkInSchema } from "~/features/diary/diary.schema";
import { showCheckIn } from "~/features/diary/entry/entry.present";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { writtenAt } from "~/http/held-back.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";

/** `POST /api/patient/check-ins`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const input = await parseJson(args.request, checkInSchema);
    const queuedAt = writtenAt(args.request, ctx.now());
    const checkIn = await addCheckIn(ctx, input, idempotencyKeyOf(args.request), queuedAt);
    return { data: showCheckIn(checkIn), status: 201 };
  });
}
