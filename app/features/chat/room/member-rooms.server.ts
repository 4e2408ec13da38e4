import type { SystemActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import type { Ending } from "~/platform/objects/ending";
import type { RoomFace } from "./room-face";
import { listRoomIds } from "./room-list.repo.server";
import { findSeat, setLeft } from "./seat.repo.server";
import { tellRoom } from "./enter-room.server";

type Job = ClinicCtx<SystemActor>;
type Seat = Scope & { memberId: string };

const pageSize = 25;

/** Does something for each room a member is or was in, a page at a time. */
async function forEachRoom(ctx: Job, { memberId, ...scope }: Seat, act: (roomId: string) => Promise<void>) {
  for (let after: string | undefined = ""; after !== undefined;) {
    const ids: string[] = await listRoomIds(ctx.db, scope, { memberId, after, limit: pageSize });
    await Promise.all(ids.map(act));
    after = ids.length < pageSize ? undefined : ids.at(-1);
  }
}

/**
 * Makes a member's rooms what their membership says: shut out of the clinic they leave its groups, let in again they are back; a
 * room of two stays theirs and is for reading only meanwhile. Harmless twice.
 */
export async function settleMemberRooms(ctx: Job, { memberId, ...scope }: Seat): Promise<void> {
  await forEachRoom(ctx, { ...scope, memberId }, async (roomId) => {
    const seat = await findSeat(ctx.db, scope, roomId, memberId);
    if (!seat) return;
    const isOut = seat.disabledAt !== null;
    if (seat.kind === "group" && isOut === (seat.leftAt === null)) {
      const version = seat.version + 1;
      await commit(ctx, {
        ...scope,
        statements: setLeft(ctx.db, scope, { roomId, memberId, version, at: isOut ? ctx.now() : null }),
        events: [
          { type: isOut ? "chat.member_left" : "chat.member_back", aggregateId: roomId, version, data: { memberId } },
        ],
        audit: {
          action: isOut ? "chat.leave" : "chat.return",
          entity: "chat_room",
          entityId: roomId,
          subject: memberId,
        },
      });
    }
    await tellRoom(ctx, scope, roomId);
  });
}

/**
 * Closes what an ending covers in its member's rooms. A room that cannot be reached stops no other.
 * @throws AggregateError when there was one: then it is to be tried again, which is harmless
 */
export async function endInRooms(ctx: Job, { memberId, ...scope }: Seat, ending: Ending): Promise<void> {
  const failed: unknown[] = [];
  await forEachRoom(ctx, { ...scope, memberId }, (roomId) =>
    ctx.platform.rooms
      .ask<RoomFace, void>({ ...scope, roomId }, (room) => room.end(ending))
      .catch((error: unknown) => void failed.push(error)),
  );
  if (failed.length > 0) throw new AggregateError(failed, "rooms that could not be told of an ending");
}
