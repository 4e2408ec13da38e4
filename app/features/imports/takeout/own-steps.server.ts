import { listAppointments } from "~/features/appointments/booking/list-appointments.server";
import type { Appointment } from "~/features/appointments/appointment";
import { writeCalendar } from "~/features/appointments/calendar/ical";
import { sessionEvent } from "~/features/appointments/calendar/session-event";
import { everyNote, type TakenNote } from "~/features/records/search/every-note.server";
import { caseloadPeople } from "~/features/tenancy/care-link/caseload-people.server";
import { csvCents, csvLine } from "~/lib/text/csv";
import { toWallClock } from "~/lib/time/wall-clock";
import { psychologistOf, type ImporterCtx } from "../importer";
import type { Step } from "./step";

/** Sessions, and notes, of one part. */
const sessionsPerPart = 200;
const notesPerPart = 40;

const lines = (rows: readonly (readonly string[])[]) => rows.map((cells) => `${csvLine(cells)}\r\n`).join("");
const withMark = (isFirst: boolean, head: readonly string[], rows: readonly (readonly string[])[]) =>
  `${isFirst ? `\ufeff${csvLine(head)}\r\n` : ""}${lines(rows)}`;

/** Day (26/11/2026) and hour (14:30) of an instant on somebody's wall clock. */
export function dayAndHour(at: number, zone: string): [string, string] {
  const [day = "", hour = ""] = toWallClock(at, zone).split("T");
  return [day.split("-").reverse().join("/"), hour];
}

const states: Record<Appointment["status"], string> = {
  pending: "pedida",
  scheduled: "agendada",
  confirmed: "confirmada",
  in_progress: "em andamento",
  completed: "realizada",
  no_show: "falta",
  cancelled: "cancelada",
};

/** How a session stands, in words. */
export const stateOf = (status: Appointment["status"]): string => states[status];

const whoComes = ({ patients }: Appointment) => patients.map(({ name }) => name ?? "").join(", ");

async function sessionsFrom(ctx: ImporterCtx, cursor: string | null) {
  const page = { from: undefined, to: undefined, limit: sessionsPerPart, cursor: cursor ?? undefined };
  return listAppointments(psychologistOf(ctx), page);
}

const people: Step = async (ctx) => {
  const all = await caseloadPeople(psychologistOf(ctx));
  const rows = all.map(({ name, email }) => [name, email, "paciente"]);
  return { name: "pessoas.csv", text: withMark(true, ["Nome", "E-mail", "Perfil"], rows), next: null };
};

const sessions: Step = async (ctx, cursor) => {
  const { items, nextCursor } = await sessionsFrom(ctx, cursor);
  const rows = items.map((one) => [
    whoComes(one),
    ...dayAndHour(one.startAt, ctx.actor.zone),
    String(Math.round((one.endAt - one.startAt) / 60_000)),
    one.type,
    stateOf(one.status),
    one.feeCents === null ? "" : csvCents(one.feeCents),
  ]);
  const head = ["Paciente", "Data", "Hora", "Minutos", "Tipo", "Situação", "Valor"];
  return { name: "sessoes.csv", text: withMark(cursor === null, head, rows), next: nextCursor };
};

const calendar: Step = async (ctx, cursor) => {
  const { items, nextCursor } = await sessionsFrom(ctx, cursor);
  const events = items.map((one) => sessionEvent(one, whoComes(one) || "Sessão"));
  const whole = writeCalendar({ method: "PUBLISH", name: "Sessões", events });
  const [begin, end] = [whole.indexOf("BEGIN:VEVENT"), whole.lastIndexOf("END:VCALENDAR")];
  // Parts of one calendar: its head is the first one's, its foot the last one's.
  const text = whole.slice(cursor === null ? 0 : begin < 0 ? end : begin, nextCursor === null ? whole.length : end);
  return { name: "sessoes.ics", text, next: nextCursor };
};

const notesAsTable: Step = async (ctx, cursor) => {
  const { items, nextCursor } = await everyNote(psychologistOf(ctx), { cursor, limit: notesPerPart });
  const rows = items.map((note) => [
    note.patientName ?? "",
    ...dayAndHour(note.happenedAt, ctx.actor.zone),
    note.signedAt === null ? "rascunho" : `assinada em ${dayAndHour(note.signedAt, ctx.actor.zone).join(" ")}`,
    note.text,
  ]);
  const head = ["Paciente", "Data", "Hora", "Situação", "Texto"];
  return { name: "notas.csv", text: withMark(cursor === null, head, rows), next: nextCursor };
};

function asText({ patientName, happenedAt, text }: TakenNote, zone: string): string {
  return `${dayAndHour(happenedAt, zone).join(" ")} - ${patientName ?? "sem nome"}\n${text}\n\n`;
}

const notesAsText: Step = async (ctx, cursor) => {
  const { items, nextCursor } = await everyNote(psychologistOf(ctx), { cursor, limit: notesPerPart });
  return { name: "notas.txt", text: items.map((note) => asText(note, ctx.actor.zone)).join(""), next: nextCursor };
};

/** What a psychologist takes along: people, sessions twice (spreadsheet and calendar), notes twice (spreadsheet and text). */
export const ownSteps: readonly Step[] = [people, sessions, calendar, notesAsTable, notesAsText];
