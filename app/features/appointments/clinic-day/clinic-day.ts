import type { Appointment } from "../appointment";

/** A session as the clinic's admin sees it: who and when, neither notes nor reasons. Instants in ms. */
export type ClinicSession = Pick<Appointment, "id" | "startAt" | "endAt" | "type" | "status"> & { names: string[] };

/** A session as it is shown to an admin. */
export function seenByClinic({ id, startAt, endAt, type, status, patients }: Appointment): ClinicSession {
  const coming = patients.filter(({ leftAt }) => leftAt === null);
  return { id, startAt, endAt, type, status, names: (coming.length > 0 ? coming : patients).map(({ name }) => name ?? "") };
}

/** Whether a session of a day can still be moved or cancelled as a whole: it stands, and has not begun. */
export function isAheadOfDay({ status, startAt }: Pick<Appointment, "status" | "startAt">, now: number): boolean {
  return (status === "pending" || status === "scheduled" || status === "confirmed") && startAt > now;
}
