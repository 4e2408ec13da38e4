import type { AppointmentStatus } from "../../appointment";
import type { DaySession } from "../../day/day-session";

/** The state as the day says it; of what is only marked nothing is said. */
export const stateWords: Record<AppointmentStatus, string> = {
  pending: "a confirmar",
  scheduled: "marcada",
  confirmed: "confirmada pela pessoa",
  in_progress: "em andamento",
  completed: "realizada",
  no_show: "não compareceu",
  cancelled: "cancelada",
};

/** Who comes, by name; of whom she does not care for any more there is none. */
export function whoComes({ patients }: Pick<DaySession, "patients">): string {
  const here = patients.filter(({ leftAt }) => leftAt === null);
  const names = (here.length > 0 ? here : patients).map(({ name }) => name ?? "Paciente anterior");
  return new Intl.ListFormat("pt-BR", { type: "conjunction" }).format(names);
}
