import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { Enclose, Outgoing } from "~/features/notifications/delivery/enclosure";
import { localDay } from "~/lib/time/wall-clock";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { selectAppointment } from "../booking/appointment.repo.server";
import { findSeries, listOfSeries } from "../series/series.repo.server";
import { writeCalendar, type IcalEvent, type IcalMethod } from "./ical";
import { neutralDetails, neutralTitle, sessionEvent, standingFor } from "./session-event";
import { whenWords } from "./when-words";

type Jobs = ClinicCtx<SystemActor>;
type Known = Pick<
  AppointmentRow,
  "id" | "psychologistId" | "patients" | "startAt" | "endAt" | "status" | "icsSequence" | "updatedAt"
>;

/** The sessions a notice tells of: one, or what lies ahead of a series. */
async function sessionsOf(ctx: Jobs, { clinicId, memberId, subjectId }: Outgoing): Promise<Known[]> {
  if (!subjectId.startsWith("ser_")) {
    const [row] = await selectAppointment(ctx.db, { clinicId }, subjectId);
    const own = row ? standingFor(row, memberId) : null;
    return own ? [own] : [];
  }
  const series = await findSeries(ctx.db, { clinicId }, subjectId);
  const from = series ? localDay(ctx.now(), series.zone) : "";
  const rows = series ? await listOfSeries(ctx.db, { clinicId }, subjectId, from) : [];
  return rows.flatMap((row) => standingFor(row, memberId) ?? []);
}

function fileOf(
  { platform }: Jobs,
  { email, name, toldAt }: Outgoing,
  { sessions, method }: { sessions: Known[]; method: IcalMethod },
) {
  const people =
    method === "PUBLISH" ? {} : { organizer: { name: "CÁRIS", email: platform.mailFrom }, attendee: { name, email } };
  const events = sessions.map((one): IcalEvent => ({
    ...sessionEvent(one, neutralTitle),
    description: neutralDetails(platform.origin),
    ...people,
  }));
  const text = writeCalendar({ method, writtenAt: toldAt, events });
  return { filename: "compromisso.ics", contentType: `text/calendar; charset=utf-8; method=${method}`, text };
}

/**
 * What a notice of a session or of a series brings when it goes out: the hour on the reader's clock and a file for their calendar: what is
 * there is put in or moved, what was cancelled is taken out. Several sessions are published, for a request is about one (RFC 5546).
 * A notice that something takes place is dropped when it does not any more.
 */
export function encloseCalendar(word: "Marcado" | "Novo horário" | "Cancelado"): Enclose {
  const tellsOfEnd = word === "Cancelado";
  return async (ctx, notice) => {
    const all = await sessionsOf(ctx, notice);
    const sessions = tellsOfEnd ? all : all.filter(({ status }) => status !== "cancelled");
    const [first, ...others] = sessions;
    if (!first) return tellsOfEnd ? {} : null;
    const method = others.length > 0 ? "PUBLISH" : first.status === "cancelled" ? "CANCEL" : "REQUEST";
    const more = others.length > 0 ? ` e mais ${others.length}` : "";
    const attachments = [fileOf(ctx, notice, { sessions, method })];
    return { line: `${word}: ${whenWords(first.startAt, notice.zone)}${more}.`, attachments };
  };
}
