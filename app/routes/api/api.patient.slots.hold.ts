import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { holdSlotSchema } from "~/features/appointments/appointments.schema";
import { holdSlot } from "~/features/appointments/slots/hold-slot.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";
import { iso } from "~/lib/time/iso";

/** `POST /api/patient/slots/hold`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { psychologistId, start } = await parseJson(args.request, holdSlotSchema);
    const input = { psychologistId, startAt: Date.parse(start) };
    const { holdId, expiresAt } = await holdSlot(ctx, input, idempotencyKeyOf(args.request));
    return { data: { holdId, expiresAt: iso(expiresAt) }, status: 201 };
  });
}
