import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showAvailability } from "~/features/appointments/availability/availability.present";
import { availabilitySchema } from "~/features/appointments/availability/availability.schema";
import { readAvailability, saveAvailability } from "~/features/appointments/availability/save-availability.server";
import { choosePlace } from "~/features/appointments/booking/choose-place";
import { placesOfClinic } from "~/features/tenancy/settings/places-of-clinic.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `GET /api/psychologist/availability`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => ({ data: showAvailability(await readAvailability(await requirePsychologist(args))) }));
}

/** `PUT /api/psychologist/availability`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    if (args.request.method !== "PUT") throw new AppError("request.method_not_allowed");
    const said = await parseJson(args.request, availabilitySchema);
    // Only the clinic says where it is.
    const places = said.place ? await placesOfClinic(ctx.both, ctx.actor) : [];
    const place = choosePlace(places, said.place?.name, null) ?? null;
    return { data: showAvailability(await saveAvailability(ctx, { ...said, place })) };
  });
}
