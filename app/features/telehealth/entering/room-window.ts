import type { AppointmentStatus, AppointmentType } from "~/features/appointments/appointment";
import { windowOf } from "~/features/appointments/room/room-hours";

/** People in the call at most: each sends to each (a mesh), and a phone cannot send more. */
export const mostInCall = 6;

type Session = { startAt: number; endAt: number; type: AppointmentType; status: AppointmentStatus };

/** Whether a session's room can be entered, or why not. */
export type RoomStanding = "open" | "early" | "over" | "not_online" | "awaits_answer";

/** How the room of a session stands at an instant (ms, the server's). */
export function standingOf(session: Session, now: number): RoomStanding {
  const { status, type } = session;
  if (status === "cancelled" || status === "completed" || status === "no_show") return "over";
  if (type !== "online") return "not_online";
  if (status === "pending") return "awaits_answer";
  const { opensAt, closesAt } = windowOf(session);
  if (now < opensAt) return "early";
  return now < closesAt ? "open" : "over";
}
