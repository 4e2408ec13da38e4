import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { slotsSchema } from "~/features/appointments/appointments.schema";
import { listFreeSlots } from "~/features/appointments/slots/offer.server";
import { showSlot } from "~/features/appointments/slots/slot.present";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/patient/slots`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { slots } = await listFreeSlots(ctx, parseSearch(args.request, slotsSchema));
    return { data: slots.map(showSlot) };
  });
}
