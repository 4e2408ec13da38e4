import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showAppointment } from "~/features/appointments/appointment.present";
import { agendaSchema, bookAppointmentSchema } from "~/features/appointments/appointments.schema";
import { bookAppointment } from "~/features/appointments/booking/book-appointment.server";
import { listAppointments } from "~/features/appointments/booking/list-appointments.server";
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
    const {
      patientId = "",
      patientIds = [patientId],
      sessionDate,
      ...said
    } = await parseJson(args.request, bookAppointmentSchema);
    const input = { ...said, patientIds, startAt: Date.parse(sessionDate) };
    const booked = await bookAppointment(ctx, input, idempotencyKeyOf(args.request));
    return { data: showAppointment(booked), status: 201 };
  });
}
