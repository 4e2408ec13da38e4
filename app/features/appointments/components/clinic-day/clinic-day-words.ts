import type { DayHours, DayRange } from "../../clinic-day/clinic-day";
import type { Obstacle } from "../../clinic-day/day-move.policy";

/** "1 sessão", "5 sessões". */
export function sessionsWords(count: number): string {
  return count === 1 ? "1 sessão" : `${count} sessões`;
}

/** Names of who comes: "Ana", "Ana e Rui". */
export function namesOf({ patients }: { patients: readonly { name: string }[] }): string {
  return new Intl.ListFormat("pt-BR", { type: "conjunction" }).format(patients.map(({ name }) => name));
}

/** Why a session does not come along. */
export const obstacleWords: Record<Obstacle, string> = {
  past: "este horário já passou",
  psychologist: "já há outra sessão neste horário",
  patient: "quem vem já tem outra sessão neste horário",
};

/** "09:00 às 12:00 e 14:00 às 18:00". */
export function rangesWords(ranges: readonly DayRange[]): string {
  return new Intl.ListFormat("pt-BR").format(ranges.map(({ from, to }) => `${from} às ${to}`));
}

/** What a day is, in a line. */
export function hoursWords(of: DayHours, week: readonly DayRange[]): string {
  if (of.hours === "closed") return "Fechado para novas marcações.";
  if (of.hours === "other") return `Só neste dia: ${rangesWords(of.ranges)}.`;
  return week.length === 0 ? "Como na semana: sem horário." : `Como na semana: ${rangesWords(week)}.`;
}
