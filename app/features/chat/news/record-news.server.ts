import type { SystemActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { inParts } from "~/lib/in-parts";
import { unreadEvent } from "../chat.events";
import { copyRoom, readStretches, updateLast, updateReading } from "./news.repo.server";
import { selectUnreadTotal } from "../room/room-list.repo.server";
import { sealLast } from "../room/room-seal.server";

/** How far a member has read, and how many messages of others came after that (100 at most). */
export type Reading = { memberId: string; readSeq: number; unread: number };
/** What a room's object says of itself to the shard. */
export type RoomNews = {
  roomId: string;
  last: { seq: number; at: number; senderId: string; excerpt: string } | null;
  readings: Reading[];
};

type Job = ClinicCtx<SystemActor>;
type Changed = Reading & { stretch: number; began: boolean; ended: boolean };

function changesOf(readings: Reading[], held: Awaited<ReturnType<typeof readStretches>>): Changed[] {
  const before = new Map(held.map((row) => [row.memberId, row]));
  return readings.flatMap((reading) => {
    const row = before.get(reading.memberId);
    if (!row || (row.unread === reading.unread && row.readSeq === reading.readSeq)) return [];
    const began = row.unread === 0 && reading.unread > 0;
    const ended = row.unread > 0 && reading.unread === 0;
    return [{ ...reading, began, ended, stretch: row.stretch + (began || ended ? 1 : 0) }];
  });
}

/** Tells members' devices how much they have unread: numbers only. */
async function tellDevices(ctx: Job, scope: Scope, { roomId, last }: RoomNews, changed: Changed[]): Promise<void> {
  const [first, ...others] = changed.map(({ memberId }) => selectUnreadTotal(ctx.db, { ...scope, memberId }));
  if (!first) return;
  const totals = await ctx.db.batch([first, ...others]);
  const seq = last?.seq ?? 0;
  await Promise.all(
    changed.map(async ({ memberId, readSeq, unread }, i) => {
      const data = { roomId, seq, unread, total: totals[i]?.[0]?.total ?? 0 };
      const key = `chat/${roomId}/${seq}/${readSeq}/${unread}`;
      await ctx.platform.channels.publish({ ...scope, memberId }, { key, type: "chat", data });
    }),
  );
}

async function record(ctx: Job, scope: Scope, news: RoomNews, readings: Reading[], isFirst: boolean): Promise<void> {
  const { roomId, last } = news;
  const ids = readings.map(({ memberId }) => memberId);
  const changed = changesOf(readings, await readStretches(ctx.db, scope, roomId, ids));
  const vault = last && isFirst ? await openVault(ctx, scope.clinicId, roomId) : null;
  const line = vault &&
    last && {
      lastSeq: last.seq,
      lastAt: last.at,
      lastSender: last.senderId,
      lastSealed: last.excerpt === "" ? null : await sealLast(vault, roomId, last.excerpt),
    };
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [
      ...(line ? updateLast(ctx.db, scope, roomId, line) : []),
      ...changed.map(({ memberId, readSeq, unread, stretch }) =>
        updateReading(ctx.db, scope, roomId, { memberId, readSeq, unread, stretch }),
      ),
      ...(line || changed.length > 0 ? [copyRoom(ctx.db, scope, roomId)] : []),
    ],
    events: changed
      .filter(({ began, ended }) => began || ended)
      .map(({ memberId, stretch, began }) =>
        unreadEvent(
          began ? "chat.unread_began" : "chat.unread_ended",
          { roomId, memberId, stretch },
          last?.senderId ?? null,
        ),
      ),
    audit: [],
  });
  await tellDevices(ctx, scope, news, changed);
}

/**
 * Writes into the shard what lists, badges and notices show of a room: its last line and each member's reading. Called by the
 * room's object, one call at a time; harmless twice. Who becomes unread, or has read, is an event each.
 */
export async function recordNews(ctx: Job, scope: Scope, news: RoomNews): Promise<void> {
  const parts = inParts(news.readings, 25);
  for (const [i, part] of parts.entries()) await record(ctx, scope, news, part, i === 0);
}

/** Whether a member has messages of a room unread at this moment; for jobs, which may come late. */
export async function isUnread(ctx: Job, scope: Scope, roomId: string, memberId: string): Promise<boolean> {
  const [row] = await readStretches(ctx.db, scope, roomId, [memberId]);
  return (row?.unread ?? 0) > 0;
}
