import { firstName, initials } from "~/lib/text/person-name";
import { dateFormat } from "~/lib/time/date-format";
import { startOfDay } from "~/lib/time/wall-clock";
import { formatHour } from "~/ui/time/format-time";
import type { AppointmentStatus, AppointmentType } from "../../appointment";
import type { AgendaView } from "../../agenda/agenda-days";
import type { AgendaSession, NameStyle } from "./agenda-session";

export const statusWords: Record<AppointmentStatus, string> = {
  pending: "pedido",
  scheduled: "marcada",
  confirmed: "confirmada",
  in_progress: "em andamento",
  completed: "realizada",
  no_show: "não compareceu",
  cancelled: "cancelada",
};

export const typeWords: Record<AppointmentType, string> = { online: "online", presencial: "presencial" };

export const viewWords: Record<AgendaView, string> = { day: "Dia", week: "Semana", month: "Mês", list: "Lista" };

/** Somebody she does not care for any more. */
const unnamed = "Paciente anterior";

/** Those who come: who has left a session that others still have is not named. */
function comers({ patients }: Pick<AgendaSession, "patients">): string[] {
  const here = patients.filter(({ leftAt }) => leftAt === null);
  return (here.length > 0 ? here : patients).map(({ name }) => name ?? unnamed);
}

/** Whom a session is for, in the room of a block: "Ana", "Ana e Rui", "Ana e mais 3"; or "AL, RS". */
export function shortNames(session: Pick<AgendaSession, "patients">, style: NameStyle): string {
  const names = comers(session);
  if (style === "initials") return names.map(initials).join(", ");
  const [first = "", second = ""] = names.map((name) => (name === unnamed ? name : firstName(name)));
  if (names.length > 2) return `${first} e mais ${names.length - 1}`;
  return names.length === 2 ? `${first} e ${second}` : first;
}

/** The same with whole names. */
export function longNames(session: Pick<AgendaSession, "patients">, style: NameStyle): string {
  const names = comers(session);
  if (style === "initials") return names.map(initials).join(", ");
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} e ${names.at(-1) ?? ""}`;
}

/** "09:00 às 09:50". */
export function hourSpan({ startAt, endAt }: { startAt: number; endAt: number }, zone: string): string {
  return `${formatHour(startAt, { zone })} às ${formatHour(endAt, { zone })}`;
}

/** A calendar day in words; a day has no zone, so it is read where it was written. */
export function dayWords(day: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat("pt-BR", "UTC", options).format(startOfDay(day, "UTC") ?? 0);
}

/** "seg", "ter" … */
export function shortWeekday(day: string): string {
  return dayWords(day, { weekday: "short" }).replace(".", "");
}

/** "segunda, 30 de novembro". */
export function longDay(day: string): string {
  const weekday = dayWords(day, { weekday: "long" }).replace("-feira", "");
  return `${weekday}, ${dayWords(day, { day: "numeric", month: "long" })}`;
}

/** What a view shows: "30 de novembro a 6 de dezembro de 2026", "novembro de 2026", "segunda, 30 de novembro". */
export function periodWords(view: AgendaView, span: { from: string; through: string }, date: string): string {
  if (view === "month") return dayWords(date, { month: "long", year: "numeric" });
  if (view === "day") return longDay(date);
  if (view === "list") return `a partir de ${longDay(date)}`;
  const { from, through } = span;
  const sameMonth = from.slice(0, 7) === through.slice(0, 7);
  const first = dayWords(from, sameMonth ? { day: "numeric" } : { day: "numeric", month: "long" });
  return `${first} a ${dayWords(through, { day: "numeric", month: "long", year: "numeric" })}`;
}

/** Everything about a session in one line, for who hears it. */
export function sessionSentence(session: AgendaSession, style: NameStyle, zone: string): string {
  const parts = [
    longNames(session, style),
    hourSpan(session, zone),
    typeWords[session.type],
    statusWords[session.status],
  ];
  return parts.join(", ");
}
