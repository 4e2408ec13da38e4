import type { ClinicCtx } from "~/features/kernel/ctx";
import { openRoomVaults } from "~/features/kernel/keys/vault.server";
import { placeAfter, toPage, type Page } from "~/lib/page";
import type { RoomSummary } from "../message/message";
import { listRoomRows, selectUnreadTotal } from "./room-list.repo.server";
import { openRow } from "./room-seal.server";

/**
 * The member's rooms, latest news first: one statement for the page and one for all of its keys.
 * @throws AppError `request.invalid` (cursor)
 */
export async function listRooms(
  ctx: ClinicCtx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<RoomSummary>> {
  const { clinicId, memberId } = ctx.actor;
  const rows = await listRoomRows(ctx.db, ctx.actor, { memberId, after: placeAfter(cursor), limit: limit + 1 });
  const { items, nextCursor } = toPage(rows, limit, ({ listedAt, id }) => ({ at: listedAt, id }));
  const sealed = items.filter((row) => row.nameSealed !== null || row.lastSealed !== null);
  const vaults = await openRoomVaults(
    ctx,
    clinicId,
    sealed.map(({ id }) => id),
  );
  const summaries = items.map(async (row): Promise<RoomSummary> => {
    const { name, last } = await openRow(vaults.get(row.id), row);
    const { peerId, peerName, peerRole, linkId } = row;
    return {
      id: row.id,
      kind: row.kind,
      title: peerName ?? name,
      peer: peerId !== null && peerRole !== null ? { memberId: peerId, role: peerRole } : null,
      canWrite: row.readOnlyAt === null && (row.patientId === null || linkId !== null) && row.peerDisabledAt === null,
      unread: row.unread,
      last,
    };
  });
  return { items: await Promise.all(summaries), nextCursor };
}

/** How many messages the member has unread, of each room 100 at most. */
export async function countUnreadMessages(ctx: ClinicCtx): Promise<number> {
  const row = await selectUnreadTotal(ctx.db, ctx.actor).get();
  return row?.total ?? 0;
}
