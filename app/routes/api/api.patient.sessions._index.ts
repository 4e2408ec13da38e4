import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showOwnAppointment } from "~/features/appointments/appointment.present";
import { bookOwnSessionSchema, ownSessionsSchema } from "~/features/appointments/appointments.schema";
import { listOwnAppointments } from "~/features/appointments/booking/list-appointments.server";
import { bookOwnSession } from "~/features/appointments/slots/book-own-session.server";
import { answerPage, api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/patient/sessions`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const page = await listOwnAppointments(ctx, parseSearch(args.request, ownSessionsSchema));
    return answerPage(page, (one) => showOwnAppointment(one, ctx.actor.memberId));
  });
}

/** `POST /api/patient/sessions`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { sessionDate, ...said } = await parseJson(args.request, bookOwnSessionSchema);
    const input = { ...said, startAt: Date.parse(sessionDate) };
    const booked = await bookOwnSession(ctx, input, idempotencyKeyOf(args.request));
    return { data: showOwnAppointment(booked, ctx.actor.memberId), status: 201 };
  });
}
