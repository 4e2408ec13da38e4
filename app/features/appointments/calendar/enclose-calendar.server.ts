import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { Enclose, Outgoing } from "~/features/notifications/delivery/enclosure";
import { findEventData } from "~/features/kernel/events/event-log.server";
import { isId } from "~/lib/id";
import { localDay } from "~/lib/time/wall-clock";
import { sessionsOfDayChange } from "../appointments.events";
import { appointmentIds } from "../appointments.ids";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { selectAppointment } from "../booking/appointment.repo.server";
import { selectSessions } from "../clinic-day/clinic-day.repo.server";
import { findSeries, listOfSeries } from "../series/series.repo.server";
import { writeCalendar, type IcalEvent, type IcalMethod } from "./ical";
import { neutralDetails, neutralTitle, sessionEvent, standingFor } from "./session-event";
import { whenWords } from "./when-words";

type Jobs = ClinicCtx<SystemActor>;

const isDayChange = (subjectId: string) => isId(appointmentIds.dayChange, subjectId);
type Known = Pick<
  AppointmentRow,
  "id" | "psychologistId" | "patients" | "startAt" | "endAt" | "type" | "place" | "status" | "icsSequence" | "updatedAt"
>;

/** The sessions a notice tells of: one, what lies ahead of a series, or those of a day that was changed as a whole. */
async function sessionsOf(ctx: Jobs, { clinicId, memberId, subjectId }: Outgoing): Promise<Known[]> {
  if (isDayChange(subjectId)) {
    const changed = sessionsOfDayChange(
      await findEventData(ctx.db, { clinicId }, { aggregateId: subjectId, version: 1 }),
    );
    const rows = await selectSessions(
      ctx.db,
      { clinicId },
      changed.map(({ id }) => id),
    );
    return rows.flatMap((row) => standingFor(row, memberId) ?? []);
  }
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

const methodOf = ({ status }: Known): IcalMethod => (status === "cancelled" ? "CANCEL" : "REQUEST");

/** Sessions of a patient's day that each get a file of their own: more than anybody has. */
const mostFiles = 6;

/**
 * Files for sessions of a day that was changed as a whole: each its own, for a request or a cancellation is about one and only these are
 * taken over without a question; so many that nobody would open them, published in one.
 */
function filesOfDay(ctx: Jobs, notice: Outgoing, sessions: Known[]) {
  if (sessions.length > mostFiles) return [fileOf(ctx, notice, { sessions, method: "PUBLISH" })];
  return sessions.map((one, i) => {
    const file = fileOf(ctx, notice, { sessions: [one], method: methodOf(one) });
    return i === 0 ? file : { ...file, filename: `compromisso-${i + 1}.ics` };
  });
}

/** What a psychologist's one notice of a changed day brings: her sessions for her calendar; of changed hours there is nothing to bring. */
export const encloseDayChange: Enclose = async (ctx, notice) => {
  if (!isDayChange(notice.subjectId)) return {};
  const sessions = await sessionsOf(ctx, notice);
  return sessions.length === 0 ? {} : { attachments: filesOfDay(ctx, notice, sessions) };
};

/**
 * What a notice of a session or of a series brings when it goes out: the hour on the reader's clock and a file for their calendar: what is
 * there is put in or moved, what was cancelled is taken out. Several sessions are published, for a request is about one (RFC 5546).
 * A notice that something takes place is dropped when it does not any more.
 */
export function encloseCalendar(word: "Marcado" | "Novo horário" | "Atualizado" | "Cancelado"): Enclose {
  const tellsOfEnd = word === "Cancelado";
  return async (ctx, notice) => {
    const all = await sessionsOf(ctx, notice);
    const sessions = tellsOfEnd ? all : all.filter(({ status }) => status !== "cancelled");
    const [first, ...others] = sessions;
    if (!first) return tellsOfEnd ? {} : null;
    const more = others.length > 0 ? ` e mais ${others.length}` : "";
    const attachments = isDayChange(notice.subjectId)
      ? filesOfDay(ctx, notice, sessions)
      : [fileOf(ctx, notice, { sessions, method: others.length > 0 ? "PUBLISH" : methodOf(first) })];
    return { line: `${word}: ${whenWords(first.startAt, notice.zone)}${more}.`, action: wayTo(notice), attachments };
  };
}

/** To what a notice is about, by an address that says nothing of it. */
const wayTo = ({ subjectId }: Outgoing) => ({ label: "Ver na CÁRIS", path: `/go/${subjectId}` });

/** What leads to its session and brings nothing else. */
export const encloseWay: Enclose = (_, notice) => Promise.resolve({ action: wayTo(notice) });

/**
 * What a patient gets who has asked for another hour: which, that it awaits an answer, and a file that takes the old one, which is given up,
 * out of their calendar. Dropped once it is answered.
 */
export const encloseRequest: Enclose = async (ctx, notice) => {
  const [session] = await sessionsOf(ctx, notice);
  if (session?.status !== "pending") return null;
  return {
    line: `Pedido: ${whenWords(session.startAt, notice.zone)}. Ele espera a resposta, e o horário de antes ficou livre.`,
    action: wayTo(notice),
    attachments: [fileOf(ctx, notice, { sessions: [session], method: "REQUEST" })],
  };
};
