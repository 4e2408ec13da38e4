import { and, eq, sql } from "drizzle-orm";
import { releaseUnder } from "~/features/files/store/release-under.server";
import { destroyDataKey } from "~/features/kernel/keys/data-key.server";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { chatMember } from "./chat-member.table";
import { chatRoom } from "./chat-room.table";
import { readCard } from "./enter-room.server";
import type { RoomFace } from "./room-face";
import { listRoomIds } from "./room-list.repo.server";

const pageSize = 25;

/** Every room that a person may read, with what its object is asked with. */
export async function* readableRooms(place: PersonPlace) {
  const { clinicId, memberId } = place;
  for (let after: string | undefined = ""; after !== undefined;) {
    const ids: string[] = await listRoomIds(place.db, { clinicId }, { memberId, after, limit: pageSize });
    for (const roomId of ids) {
      const entered = await readCard(place, { clinicId }, roomId);
      if (entered?.card.members.some((one) => one.memberId === memberId)) yield entered;
    }
    after = ids.length < pageSize ? undefined : ids.at(-1);
  }
}

/** When (ms) somebody last wrote in any room that the person has a seat in; null when they have none. */
export async function newestInRooms({ db, clinicId, memberId }: PersonPlace): Promise<number | null> {
  const row = await db
    .select({ newest: sql<number | null>`max(coalesce(${chatRoom.lastAt}, ${chatRoom.createdAt}))` })
    .from(chatMember)
    .innerJoin(chatRoom, and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.id, chatMember.roomId)))
    .where(and(eq(chatMember.clinicId, clinicId), eq(chatMember.memberId, memberId)))
    .get();
  return row?.newest ?? null;
}

/** Destroys one room of a patient's care that is not to be kept any more: messages, files, key, then its rows. @returns whether none is left */
export async function eraseCareRooms(place: PersonPlace): Promise<boolean> {
  const { db, clinicId, memberId, platform } = place;
  if (place.isKept) return true;
  const seats = and(eq(chatMember.clinicId, clinicId), eq(chatMember.memberId, memberId));
  const room = await db
    .select({ id: sql<string>`${chatRoom.id}`.as("room_id") })
    .from(chatMember)
    .innerJoin(chatRoom, and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.id, chatMember.roomId)))
    .where(and(seats, eq(chatRoom.patientId, memberId)))
    .limit(1)
    .get();
  if (!room) return true;
  const roomId = room.id;
  await platform.rooms.ask<RoomFace, void>({ clinicId, roomId }, (object) => object.destroy());
  await releaseUnder(db, { clinicId }, { kind: "chat_message", prefix: `${roomId}/` });
  await destroyDataKey(place, clinicId, roomId);
  await db.batch([
    db.delete(chatRoom).where(and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.id, roomId))),
    db.delete(chatMember).where(and(eq(chatMember.clinicId, clinicId), eq(chatMember.roomId, roomId))),
  ]);
  return false;
}
