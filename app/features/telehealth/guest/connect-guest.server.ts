import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { requireOpen } from "../entering/connect-to-room.server";
import { waysToOthers } from "../entering/ways-to-others.server";
import { guestSession, type SignalConnection } from "../entering/room-card";
import { followGuestLink } from "./guest-link.server";

/**
 * Connects the device of somebody invited by name: they wait at the door like everybody.
 * @throws AppError `telehealth.not_found`, `request.upgrade_required`, `telehealth.too_early`, `telehealth.over` …
 */
export async function connectGuest(
  ctx: BothPlanesCtx<Anonymous>,
  token: string,
  { isUpgrade }: { isUpgrade: boolean },
): Promise<Response> {
  const authorisedAt = ctx.now();
  const { card, session, guest, name } = await followGuestLink(ctx, token);
  if (!isUpgrade) throw new AppError("request.upgrade_required");
  requireOpen({ card, session }, ctx.now());
  const iceServers = await waysToOthers(ctx.platform, guest.id);
  const who = { memberId: guest.id, name, role: "guest" as const, sessionId: guestSession, consented: true };
  const connection: SignalConnection = { card, ...who, authorisedAt, iceServers };
  return ctx.platform.sessionRooms.connect(card, connection);
}
