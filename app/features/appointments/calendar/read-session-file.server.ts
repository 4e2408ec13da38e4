import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { fetchAppointment } from "../booking/fetch-appointment.server";
import { writeCalendar } from "./ical";
import { neutralDetails, neutralTitle, sessionEvent, standingFor } from "./session-event";

/**
 * One session as a file for the calendar of somebody who takes part in it, in neutral words. It has the UID and SEQUENCE of the mails and
 * the feed, so that a calendar moves what it has; who saves it is asked for nothing (PUBLISH). The same text as long as nothing changes.
 * @throws AppError `sessions.not_found`
 */
export async function readSessionFile(ctx: PatientCtx | PsychologistCtx, { id }: { id: string }): Promise<string> {
  const row = standingFor(await fetchAppointment(ctx, id), ctx.actor.memberId);
  if (!row) throw new AppError("sessions.not_found");
  const description = neutralDetails(ctx.platform.origin);
  return writeCalendar({ method: "PUBLISH", events: [{ ...sessionEvent(row, neutralTitle), description }] });
}
