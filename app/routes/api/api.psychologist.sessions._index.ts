import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showAppointment } from "~/features/appointments/appointment.present";
import { agendaSchema, bookAppointmentSchema } from "~/features/appointments/appointments.schema";
import { listAppointments } from "~/features/appointments/booking/list-appointments.server";
import { bookByApi } from "~/features/appointments/series/book-by-api.server";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/sessions`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return answerPage(await listAppointments(ctx, parseSearch(args.request, agendaSchema)), showAppointment);
  });
}

/** `POST /api/psychologist/sessions`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const body = await parseJson(args.request, bookAppointmentSchema);
    return { data: await bookByApi(ctx, body, idempotencyKeyOf(args.request)), status: 201 };
  });
}
