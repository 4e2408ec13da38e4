import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError, type AppErrorCode } from "~/lib/app-error";
import { requireAnswers } from "../before/missing-at-door.server";
import { readStanding } from "../consent/read-standing.server";
import type { SignalConnection } from "./room-card";
import { standingOf, type RoomStanding } from "./room-window";
import { waysToOthers } from "./ways-to-others.server";
import { readRoom, type RoomAsItStands } from "./signal-card.server";

const refusals: Record<Exclude<RoomStanding, "open">, AppErrorCode> = {
  early: "telehealth.too_early",
  over: "telehealth.over",
  not_online: "telehealth.not_online",
  awaits_answer: "telehealth.awaits_answer",
};

/** A session's room for somebody of it. @throws AppError `sessions.not_found`, the same for another's as for none */
export async function enterRoom(ctx: ClinicCtx, appointmentId: string) {
  const { memberId } = ctx.actor;
  const room = await readRoom(ctx, ctx.actor, appointmentId);
  const one = room?.card.people.find((other) => other.memberId === memberId);
  if (!room || !one || one.role === "guest") throw new AppError("sessions.not_found");
  return { ...room, role: one.role };
}

/** Lets on only where the room is open by the server's clock. @throws AppError `telehealth.too_early`, `telehealth.over` … */
export function requireOpen({ session, card }: Pick<RoomAsItStands, "session" | "card">, now: number): void {
  const standing = standingOf(session, now);
  if (standing !== "open") throw new AppError(refusals[standing]);
  if (!card.isOn) throw new AppError("telehealth.over");
}

/**
 * Connects a device of who leads a session, or comes to it, to its room. Where they may find each other is asked for now: nobody
 * waits longer than a moment for it.
 * @param authorisedAt instant (ms) before the login was looked up: one that ended since is refused
 * @throws AppError `sessions.not_found`, `request.upgrade_required`, `telehealth.too_early`, `telehealth.over`,
 * `telehealth.not_online`, `telehealth.awaits_answer`, `telehealth.declined`, `telehealth.answer_missing`, `auth.required`
 */
export async function connectToRoom(
  ctx: ClinicCtx,
  appointmentId: string,
  { authorisedAt, isUpgrade }: { authorisedAt: number; isUpgrade: boolean },
): Promise<Response> {
  const { memberId, sessionId, name } = ctx.actor;
  const { role, ...room } = await enterRoom(ctx, appointmentId);
  if (!isUpgrade) throw new AppError("request.upgrade_required"); // said to who is of the session only
  requireOpen(room, ctx.now());
  const [[, standing], iceServers] = await Promise.all([
    readStanding(ctx, appointmentId, [memberId]),
    waysToOthers(ctx.platform, memberId),
    role === "patient" && requireAnswers(ctx, { appointmentId, psychologistId: room.session.psychologistId }),
  ]);
  const said = standing(memberId);
  if (said === "in_person") throw new AppError("telehealth.declined");
  const { card } = room;
  const consented = said === "online";
  const connection: SignalConnection = { card, memberId, name, role, sessionId, authorisedAt, consented, iceServers };
  return ctx.platform.sessionRooms.connect(card, connection);
}
