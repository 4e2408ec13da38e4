import type { Rewrapped } from "~/features/kernel/keys/key-rotation.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { clinicsAfter } from "~/features/tenancy/clinic/list-clinics.server";
import type { BoardCall, BoardFace } from "./board-face";

/** Boards asked at the same time, and in one run. */
const atOnce = 20;
const mostARun = 2000;

type Job = BothPlanesCtx<SystemActor>;

async function rewrapOne({ platform }: Job, call: BoardCall, found: Rewrapped): Promise<void> {
  for (let after: string | null = ""; after !== null;) {
    const from: string = after;
    const { rewrapped, unreadable, next } = await platform.sos.ask<
      BoardFace,
      Awaited<ReturnType<BoardFace["rewrapKeys"]>>
    >(call, (board) => board.rewrapKeys(call, from));
    found.rewrapped += rewrapped;
    found.unreadable.push(...unreadable);
    after = next;
  }
}

/**
 * Has every clinic's board wrap the keys that it keeps under the current master key. A board that cannot be reached counts as left.
 * @param cursor where the run before stopped
 */
export async function rewrapBoards(ctx: Job, cursor: string | null): Promise<Rewrapped> {
  const found: Rewrapped = { rewrapped: 0, left: 0, unreadable: [], cursor };
  for (let asked = 0; asked < mostARun; asked += atOnce) {
    const clinics = await clinicsAfter(ctx, found.cursor, atOnce);
    const settled = await Promise.allSettled(
      clinics.map(({ id: clinicId, shard }) => rewrapOne(ctx, { clinicId, shard }, found)),
    );
    found.left += settled.filter(({ status }) => status === "rejected").length;
    found.cursor = clinics.length < atOnce ? null : (clinics.at(-1)?.id ?? null);
    if (found.cursor === null) break;
  }
  return found;
}
