import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { linkedAmong } from "~/features/tenancy/care-link/linked-among.server";
import { member } from "~/features/tenancy/member/member.table";
import { isAmong } from "~/db/many-rows";
import { chatMember } from "./chat-member.table";
import { chatRoom } from "./chat-room.table";
import { pairKey } from "./pair";
import { linkOfRoom } from "./room.repo.server";

/** A room's last line, and how much of it a member has unread. */
const shown = {
  id: sql<string>`${chatRoom.id}`.as("room_id"),
  patientId: sql<string>`${chatRoom.patientId}`.as("room_patient"),
  nameSealed: chatRoom.nameSealed,
  lastSeq: chatRoom.lastSeq,
  lastAt: sql<number | null>`${chatRoom.lastAt}`.as("room_last_at"),
  lastSender: chatRoom.lastSender,
  lastSealed: chatRoom.lastSealed,
  unread: chatMember.unread,
};

const ofMember = ({ clinicId }: Scope, memberId: string) =>
  and(
    eq(chatMember.clinicId, clinicId),
    eq(chatMember.memberId, memberId),
    // As literals, so that the partial index on just these rows is used.
    sql`${chatMember.unread} > 0`,
    isNull(chatMember.leftAt),
  );

/** Rooms of care with something unread, who has waited longest first. Rooms of the team are passed over: a member has few unread. */
export function selectWaitingRooms(db: ClinicDb, scope: Scope, memberId: string, limit: number) {
  return db
    .select({ ...shown, name: member.name, avatarFileId: member.avatarFileId, cycle: careLink.cycle })
    .from(chatMember)
    .innerJoin(
      chatRoom,
      and(eq(chatRoom.clinicId, scope.clinicId), eq(chatRoom.id, chatMember.roomId), isNotNull(chatRoom.patientId)),
    )
    .innerJoin(careLink, linkOfRoom)
    .innerJoin(member, and(eq(member.clinicId, scope.clinicId), eq(member.id, chatRoom.patientId)))
    .where(ofMember(scope, memberId))
    .orderBy(asc(chatMember.lastAt), asc(chatMember.roomId))
    .limit(limit);
}

/** Ids of the rooms that a psychologist has with patients she is linked to; for use within another statement. */
function pairRooms(db: ClinicDb, { clinicId }: Scope, psychologistId: string, patientIds: readonly string[]) {
  const keys = patientIds.map((patientId) => pairKey(patientId, psychologistId));
  return and(
    eq(chatRoom.clinicId, clinicId),
    isAmong(chatRoom.pairKey, keys),
    sql`${chatRoom.patientId} in ${linkedAmong(db, { clinicId }, psychologistId, patientIds)}`,
  );
}

/** The same as a query for the owners of keys. */
export function pairRoomIds(db: ClinicDb, scope: Scope, psychologistId: string, patientIds: readonly string[]) {
  const ids = db
    .select({ id: chatRoom.id })
    .from(chatRoom)
    .where(pairRooms(db, scope, psychologistId, patientIds));
  return sql`${ids}`;
}

/** The rooms that a psychologist has with patients she is linked to. */
export function selectPairRooms(db: ClinicDb, scope: Scope, psychologistId: string, patientIds: readonly string[]) {
  return db
    .select(shown)
    .from(chatRoom)
    .innerJoin(
      chatMember,
      and(
        eq(chatMember.clinicId, scope.clinicId),
        eq(chatMember.roomId, chatRoom.id),
        eq(chatMember.memberId, psychologistId),
        isNull(chatMember.leftAt),
      ),
    )
    .where(pairRooms(db, scope, psychologistId, patientIds));
}
