import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showOwnAppointment } from "~/features/appointments/appointment.present";
import { changeOwnSessionSchema } from "~/features/appointments/appointments.schema";
import { readAppointment } from "~/features/appointments/booking/read-appointment.server";
import { changeOwnSession } from "~/features/appointments/steps/change-by-api.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `GET /api/patient/sessions/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const session = await readAppointment(ctx, { id: args.params.id ?? "" });
    return { data: showOwnAppointment(session, ctx.actor.memberId) };
  });
}

/** `PATCH /api/patient/sessions/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    if (args.request.method !== "PATCH") throw new AppError("request.method_not_allowed");
    const change = await parseJson(args.request, changeOwnSessionSchema);
    const session = await changeOwnSession(ctx, args.params.id ?? "", change);
    return { data: showOwnAppointment(session, ctx.actor.memberId) };
  });
}
