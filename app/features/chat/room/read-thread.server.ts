import type { ClinicCtx } from "~/features/kernel/ctx";
import { fromWallClock } from "~/lib/time/wall-clock";
import { askRoom, enterRoom } from "./enter-room.server";
import { openEntered } from "./read-room.server";
import type { Window } from "./room-face";

/** Messages of one page of a thread. */
const limit = 50;

/** Which part is asked for; without any, the end. */
export type ThreadPlace = {
  before?: number | undefined;
  after?: number | undefined;
  around?: number | undefined;
  /** `YYYY-MM-DD` in the member's zone. */
  date?: string | undefined;
};

function windowAt({ before, after, around, date }: ThreadPlace, zone: string): Window {
  const at = date === undefined ? null : fromWallClock(date, zone);
  if (at !== null) return { limit, at };
  if (around !== undefined) return { limit, around };
  if (after !== undefined) return { limit, after };
  return before === undefined ? { limit } : { limit, before };
}

/**
 * A room and a part of its messages. The room first: what changes meanwhile has a later `rev` and is told by the socket.
 * @throws AppError `chat.room_not_found`
 */
export async function readThread(ctx: ClinicCtx, roomId: string, place: ThreadPlace) {
  const entered = await enterRoom(ctx, roomId);
  const room = await openEntered(ctx, entered);
  const window = windowAt(place, ctx.actor.zone);
  return { room, ...(await askRoom(ctx, entered.call, (object) => object.page(entered.call, window))) };
}
