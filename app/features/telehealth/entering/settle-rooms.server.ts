import { closesAfter, opensBefore } from "~/features/appointments/room/room-hours";
import { openSessionsOf } from "~/features/appointments/sessions/open-sessions.server";
import type { AnyActor, SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import type { Ending } from "~/platform/objects/ending";
import type { SignalFace } from "./room-face";
import { readRoom } from "./signal-card.server";

type Job = ClinicCtx<SystemActor>;
type Seat = Scope & { memberId: string };

/**
 * Tells a session's room what the shard says of it now: who may not be there any more is put out. A session in person has no room, and
 * none is made for it.
 * @param wasOnline it may have been online until just now: then its room is told
 */
export async function settleRoom(
  ctx: ClinicCtx<AnyActor>,
  scope: Scope,
  appointmentId: string,
  { wasOnline = false } = {},
): Promise<void> {
  const room = await readRoom(ctx, scope, appointmentId);
  if (!room || (room.session.type !== "online" && !wasOnline)) return;
  const { card } = room;
  await ctx.platform.sessionRooms.ask<SignalFace, void>(card, (room) => room.update(card));
}

/** What a member has opened in one session's room up to an instant (ms) is judged anew: it comes back, or is refused. */
export async function judgeAnew(ctx: Job, { clinicId, memberId }: Seat, appointmentId: string, upTo: number) {
  const ending: Ending = { who: memberId, upTo, how: "changed" };
  await ctx.platform.sessionRooms.ask<SignalFace, void>({ clinicId, appointmentId }, (room) => room.end(ending));
}

/** Sessions of a member whose rooms may be open now. */
function openRoomsOf(ctx: Job, { memberId, ...scope }: Seat): Promise<string[]> {
  const now = ctx.now();
  return openSessionsOf(ctx, scope, memberId, { from: now - closesAfter, to: now + opensBefore });
}

/** The same for every session of a member whose room may be open: care has ended, or they were shut out. */
export async function settleRoomsOf(ctx: Job, seat: Seat): Promise<void> {
  for (const id of await openRoomsOf(ctx, seat)) await settleRoom(ctx, seat, id);
}

/**
 * Closes what an ending covers in the rooms of its member's sessions. One that cannot be reached stops no other.
 * @throws AggregateError when there was one: then it is to be tried again, which is harmless
 */
export async function endInSessionRooms(ctx: Job, seat: Seat, ending: Ending): Promise<void> {
  const { clinicId } = seat;
  const ids = await openRoomsOf(ctx, seat);
  const settled = await Promise.allSettled(
    ids.map((appointmentId) =>
      ctx.platform.sessionRooms.ask<SignalFace, void>({ clinicId, appointmentId }, (room) => room.end(ending)),
    ),
  );
  const failed = settled.filter(({ status }) => status === "rejected");
  if (failed.length > 0) throw new AggregateError(failed, "session rooms that could not be told of an ending");
}
