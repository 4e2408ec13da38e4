import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { chatMember } from "./chat-member.table";
import { chatRoom } from "./chat-room.table";

/** Members a room may have; more are refused when it is opened, and not read. */
export const mostMembers = 100;

/** Condition of a join: the pair whose care the room is of has an open link. */
export const linkOfRoom = and(
  eq(careLink.clinicId, chatRoom.clinicId),
  eq(careLink.patientId, chatRoom.patientId),
  eq(careLink.psychologistId, chatRoom.psychologistId),
  isNull(careLink.endedAt),
);

const thisRoom = ({ clinicId }: Scope, roomId: string) => and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.id, roomId));

/** Query for a room with the open care link that it hangs on (null: none, or it needs none). */
export function selectRoom(db: ClinicDb, scope: Scope, roomId: string) {
  return db
    .select({
      id: sql<string>`${chatRoom.id}`.as("room_id"),
      kind: chatRoom.kind,
      patientId: sql<string | null>`${chatRoom.patientId}`.as("room_patient"),
      nameSealed: chatRoom.nameSealed,
      readOnlyAt: chatRoom.readOnlyAt,
      version: sql<number>`${chatRoom.version}`.as("room_version"),
      lastSeq: chatRoom.lastSeq,
      lastAt: chatRoom.lastAt,
      lastSender: chatRoom.lastSender,
      lastSealed: chatRoom.lastSealed,
      linkId: sql<string | null>`${careLink.id}`.as("link_id"),
    })
    .from(chatRoom)
    .leftJoin(careLink, linkOfRoom)
    .where(thisRoom(scope, roomId))
    .limit(1);
}

/** Query for who is in a room. */
export function selectRoomMembers(db: ClinicDb, { clinicId }: Scope, roomId: string) {
  return db
    .select({
      memberId: chatMember.memberId,
      name: member.name,
      role: member.role,
      disabledAt: member.disabledAt,
      unread: chatMember.unread,
    })
    .from(chatMember)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, chatMember.memberId)))
    .where(and(eq(chatMember.clinicId, clinicId), eq(chatMember.roomId, roomId), isNull(chatMember.leftAt)))
    .orderBy(asc(chatMember.memberId))
    .limit(mostMembers);
}

/** The room of a pair, if there is one. */
export async function findPairRoom(db: ClinicDb, { clinicId }: Scope, pairKey: string) {
  return db
    .select({ id: chatRoom.id, version: chatRoom.version, readOnlyAt: chatRoom.readOnlyAt })
    .from(chatRoom)
    .where(and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.pairKey, pairKey)))
    .get();
}

/** Statements that make a room with its members. */
export function insertRoom(
  db: ClinicDb,
  room: Omit<typeof chatRoom.$inferInsert, "version">,
  memberIds: readonly string[],
): Statement[] {
  const { clinicId, id: roomId, createdAt } = room;
  const rows = memberIds.map((memberId) => ({ clinicId, roomId, memberId, joinedAt: createdAt, lastAt: createdAt }));
  return [db.insert(chatRoom).values({ ...room, version: 1 }), ...insertMany(db, chatMember, rows)];
}

/** Statement that opens a room for writing, or closes it (`at` an instant), as a new version. */
export function setReadOnly(
  db: ClinicDb,
  scope: Scope,
  room: { id: string; version: number; at: number | null },
): Statement {
  return db.update(chatRoom).set({ readOnlyAt: room.at, version: room.version }).where(thisRoom(scope, room.id));
}
