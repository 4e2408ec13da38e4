import type { Actor, SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { RoomCard } from "./room-card";
import type { RoomCall, RoomFace } from "./room-face";
import { selectRoom, selectRoomMembers } from "./room.repo.server";

type Row = Awaited<ReturnType<typeof selectRoom>>[number];
type Entered = { room: Row; card: RoomCard; unread: Map<string, number> };

/** The shard's word on a room at this moment, in one batch; null when there is no such room. */
export async function readCard(
  ctx: Pick<ClinicCtx<never>, "db" | "plane" | "now">,
  scope: Scope,
  roomId: string,
): Promise<Entered | null> {
  const asOf = ctx.now();
  const [rooms, members] = await ctx.db.batch([
    selectRoom(ctx.db, scope, roomId),
    selectRoomMembers(ctx.db, scope, roomId),
  ]);
  const [room] = rooms;
  if (!room) return null;
  const isOfCare = room.patientId !== null;
  const someoneGone = room.kind === "pair" && members.some(({ disabledAt }) => disabledAt !== null);
  const card: RoomCard = {
    clinicId: scope.clinicId,
    roomId,
    shard: ctx.plane,
    version: room.version,
    asOf,
    readOnly: room.readOnlyAt !== null || (isOfCare && room.linkId === null) || someoneGone,
    members: members
      .filter(({ disabledAt }) => room.kind === "pair" || disabledAt === null)
      .map(({ memberId, name, role }) => ({ memberId, name, role })),
  };
  return { room, card, unread: new Map(members.map(({ memberId, unread }) => [memberId, unread])) };
}

/**
 * Lets a member into a room they are in.
 * @throws AppError `chat.room_not_found`, the same for somebody else's room as for none
 */
export async function enterRoom(ctx: ClinicCtx, roomId: string): Promise<Entered & { call: RoomCall }> {
  const { memberId } = ctx.actor;
  const entered = await readCard(ctx, ctx.actor, roomId);
  if (!entered?.card.members.some((one) => one.memberId === memberId)) throw new AppError("chat.room_not_found");
  return { ...entered, call: { card: entered.card, memberId } };
}

/** Asks a room's object on behalf of a member whom `enterRoom` has let in. */
export function askRoom<R>(
  { platform }: Pick<ClinicCtx<Actor>, "platform">,
  { card }: { card: RoomCard },
  work: (room: RoomFace) => Promise<R>,
): Promise<R> {
  return platform.rooms.ask<RoomFace, R>(card, work);
}

/** Tells a room's object what the shard now says of it: sockets of who is out are closed, the others get a `room` frame. */
export async function tellRoom(ctx: ClinicCtx<SystemActor>, scope: Scope, roomId: string): Promise<void> {
  const entered = await readCard(ctx, scope, roomId);
  if (entered) await askRoom(ctx, entered, (room) => room.update(entered.card));
}
