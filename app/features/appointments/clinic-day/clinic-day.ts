import type { AdminCtx } from "~/features/kernel/ctx";
import type { Appointment } from "../appointment";
import type { HoursType } from "../availability/availability";

/** An admin on the shard of their clinic. */
export type ClinicAdminCtx = AdminCtx["clinic"];

/** A day (YYYY-MM-DD, in her own zone) of a psychologist of the clinic. */
export type DayOf = { psychologistId: string; day: string };

/** A session as the clinic's admin sees it: who and when, neither notes nor reasons. Instants in ms. */
export type ClinicSession = Pick<Appointment, "id" | "startAt" | "endAt" | "type" | "status"> & {
  patients: { id: string; name: string }[];
};

/** Hours of a day, `HH:MM` on the wall clock of the psychologist's zone. */
export type DayRange = { from: string; to: string; type: HoursType };

/** What a day is: as the week says, closed, or open at hours of its own. */
export type DayHours = { hours: "usual" } | { hours: "closed" } | { hours: "other"; ranges: DayRange[] };

/** Sessions of a day at most: a day has no room for more that take time, and as many again may be cancelled. */
export const mostOfDay = 48;

type Seen = Pick<Appointment, "id" | "startAt" | "endAt" | "type" | "status"> & {
  patients: readonly { patientId: string; leftAt: number | null }[];
};

/** A session as it is shown to an admin: those who come, or, when nobody does any more, those who were to. */
export function seenByClinic(
  { id, startAt, endAt, type, status, patients }: Seen,
  people: readonly { id: string; name: string }[],
): ClinicSession {
  const coming = patients.filter(({ leftAt }) => leftAt === null);
  const named = (coming.length > 0 ? coming : patients).map(({ patientId }) => {
    return { id: patientId, name: people.find((one) => one.id === patientId)?.name ?? "" };
  });
  return { id, startAt, endAt, type, status, patients: named };
}
