import { minutes } from "~/lib/duration";
import { isAgreed, type AppointmentStatus, type AppointmentType } from "../appointment";

/** The online room of a session is open from so long (ms) before it until so long after its end. */
export const opensBefore = minutes(15);
export const closesAfter = minutes(60);

type Hours = { startAt: number; endAt: number };

/** When (ms) the room of a session opens and closes. */
export function windowOf({ startAt, endAt }: Hours): { opensAt: number; closesAt: number } {
  return { opensAt: startAt - opensBefore, closesAt: endAt + closesAfter };
}

/** Whether there is a room to go to at an instant (ms), as a page offers it; the room itself judges again. */
export function isRoomOpen(
  session: Hours & { type: AppointmentType; status: AppointmentStatus },
  now: number,
): boolean {
  const { opensAt, closesAt } = windowOf(session);
  return session.type === "online" && isAgreed(session.status) && opensAt <= now && now < closesAt;
}
