import { minutes } from "~/lib/duration";
import { isAgreed, type Appointment } from "../appointment";

/** A session as a day draws it. Instants in ms. */
export type DaySession = Pick<Appointment, "id" | "patients" | "startAt" | "endAt" | "type" | "status" | "version">;

/** How long (ms) before it begins a session is to be prepared. */
export const preparedAhead = minutes(10);

/** Whether a session is still to be held, or is being held. */
export function isAhead({ status, endAt }: Pick<DaySession, "status" | "endAt">, now: number): boolean {
  return isAgreed(status) && endAt > now;
}

/** The session that begins within ten minutes, or goes on: the first of them. */
export function comingUp<S extends DaySession>(sessions: readonly S[], now: number): S | null {
  return sessions.find((one) => isAhead(one, now) && one.startAt - preparedAhead <= now) ?? null;
}
