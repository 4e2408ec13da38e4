import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ClinicDb } from "~/db/client.server";
import type { OrPlaces } from "~/db/kept";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import { chatMember } from "./chat-member.table";
import { chatRoom } from "./chat-room.table";
import { linkOfRoom } from "./room.repo.server";

const peer = alias(chatMember, "peer");

const listed = {
  id: sql<string>`${chatRoom.id}`.as("id_of_room"),
  kind: chatRoom.kind,
  patientId: sql<string | null>`${chatRoom.patientId}`.as("room_patient"),
  nameSealed: chatRoom.nameSealed,
  readOnlyAt: chatRoom.readOnlyAt,
  lastSeq: chatRoom.lastSeq,
  lastAt: sql<number | null>`${chatRoom.lastAt}`.as("room_last_at"),
  lastSender: chatRoom.lastSender,
  lastSealed: chatRoom.lastSealed,
  linkId: sql<string | null>`${careLink.id}`.as("link_id"),
  unread: sql<number>`${chatMember.unread}`.as("own_unread"),
  listedAt: sql<number>`${chatMember.lastAt}`.as("listed_at"),
  peerId: sql<string | null>`${member.id}`.as("peer_id"),
  peerName: member.name,
  peerRole: member.role,
  peerDisabledAt: member.disabledAt,
};

/** A member's rooms, latest news first, each with the other side of a room of two: some six rows read a room. */
export async function listRoomRows(
  db: ClinicDb,
  { clinicId }: Scope,
  { memberId, after, limit }: { memberId: string; after: Keyset | null; limit: number },
) {
  const beyond = after ? sql`(${chatMember.lastAt}, ${chatMember.roomId}) < (${after.at}, ${after.id})` : undefined;
  return db
    .select(listed)
    .from(chatMember)
    .innerJoin(chatRoom, and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.id, chatMember.roomId)))
    .leftJoin(careLink, linkOfRoom)
    .leftJoin(
      peer,
      and(
        eq(chatRoom.kind, "pair"),
        eq(peer.clinicId, clinicId),
        eq(peer.roomId, chatMember.roomId),
        ne(peer.memberId, memberId),
      ),
    )
    .leftJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, peer.memberId)))
    .where(and(eq(chatMember.clinicId, clinicId), eq(chatMember.memberId, memberId), isNull(chatMember.leftAt), beyond))
    .orderBy(desc(chatMember.lastAt), desc(chatMember.roomId))
    .limit(limit);
}

/** Query for how many messages a member has unread in all rooms. */
export function selectUnreadTotal(
  db: ClinicDb,
  { clinicId, memberId }: OrPlaces<Record<"clinicId" | "memberId", string>>,
) {
  return db
    .select({ total: sql<number>`coalesce(sum(${chatMember.unread}), 0)` })
    .from(chatMember)
    .where(
      and(
        eq(chatMember.clinicId, clinicId),
        eq(chatMember.memberId, memberId),
        gt(chatMember.unread, 0),
        isNull(chatMember.leftAt),
      ),
    );
}

/** Ids of rooms that a member is or was in, in order of id, from one on. */
export async function listRoomIds(
  db: ClinicDb,
  { clinicId }: Scope,
  { memberId, after, limit }: { memberId: string; after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .select({ roomId: chatMember.roomId })
    .from(chatMember)
    .where(and(eq(chatMember.clinicId, clinicId), eq(chatMember.memberId, memberId), gt(chatMember.roomId, after)))
    .orderBy(chatMember.roomId)
    .limit(limit);
  return rows.map(({ roomId }) => roomId);
}
