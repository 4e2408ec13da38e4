import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showAppointment } from "~/features/appointments/appointment.present";
import { changeSessionSchema } from "~/features/appointments/appointments.schema";
import { readLedAppointment } from "~/features/appointments/booking/read-appointment.server";
import { changeSession } from "~/features/appointments/steps/change-by-api.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `GET /api/psychologist/sessions/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { notes, ...session } = await readLedAppointment(ctx, { id: args.params.id ?? "" });
    return { data: { ...showAppointment(session), notes } };
  });
}

/** `PATCH /api/psychologist/sessions/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    if (args.request.method !== "PATCH") throw new AppError("request.method_not_allowed");
    const change = await parseJson(args.request, changeSessionSchema);
    return { data: showAppointment(await changeSession(ctx, args.params.id ?? "", change)) };
  });
}
