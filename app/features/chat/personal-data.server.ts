import { and, eq } from "drizzle-orm";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { record, type PersonalData, type PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable, eraseRows, named } from "~/features/kernel/personal-rows.server";
import type { Message } from "./message/message";
import { officeHours } from "./office/office-hours.table";
import { chatMember } from "./room/chat-member.table";
import { chatRoom } from "./room/chat-room.table";
import { askRoom } from "./room/enter-room.server";
import { eraseCareRooms, newestInRooms, readableRooms } from "./room/own-rooms.server";
import type { RoomCard } from "./room/room-card";
import { openRow } from "./room/room-seal.server";

const perPage = 100;

const ownSeats = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(chatMember.clinicId, clinicId), eq(chatMember.memberId, memberId));

async function* rooms(place: PersonPlace) {
  for await (const { room, card } of readableRooms(place)) {
    const { name } = await openRow(await readingVault(place, room.id), room);
    const others = card.members.filter(({ memberId }) => memberId !== place.memberId);
    yield { id: room.id, kind: room.kind, name, with: others.map((one) => one.name), readOnlyAt: room.readOnlyAt };
  }
}

/**
 * A message as it is told. A patient is told all of a room of theirs. Who works here is told what they wrote themselves; what they
 * wrote to a patient is of that patient's care: told when, and not what.
 */
function shown(message: Message, { memberId, role }: PersonPlace, card: RoomCard, isOfCare: boolean) {
  const { seq, id, senderId, createdAt, editedAt, deletedAt, expiresAt, replyTo, content, files } = message;
  const isOwn = senderId === memberId;
  if (role !== "patient" && !isOwn) return null;
  const told = { roomId: card.roomId, seq, id, createdAt, editedAt, deletedAt };
  if (role !== "patient" && isOfCare) return told;
  const nameOf = (who: string) => card.members.find((one) => one.memberId === who)?.name ?? null;
  const reactions = message.reactions.map(({ name, memberIds }) => ({ name, by: memberIds.map(nameOf) }));
  return { ...told, from: nameOf(senderId), isOwn, content, files, replyTo, expiresAt, reactions };
}

async function* messages(place: PersonPlace) {
  for await (const { room, card } of readableRooms(place)) {
    const call = { card, memberId: place.memberId };
    for (let after = 0, more = true; more;) {
      const page = await askRoom(place, call, (object) => object.page(call, { after, limit: perPage }));
      for (const message of page.messages) {
        const told = shown(message, place, card, room.patientId !== null);
        if (told) yield told;
      }
      after = page.messages.at(-1)?.seq ?? after;
      more = page.hasNewer && page.messages.length > 0;
    }
  }
}

const ofRecord = { whose: "member", erase: eraseCareRooms, retain: record } as const;

/** Conversations of care and of the team. */
export const chatData: PersonalData = {
  feature: "chat",
  operation: { what: "Conversas", why: "Falar com quem acompanha, e dentro da equipe", of: "Pacientes e equipe" },
  stores: [
    { kind: "object", name: "ChatRoom", inPlace: { ...ofRecord, export: messages } },
    { ...named(chatRoom), inPlace: { ...ofRecord, export: rooms, retain: { ...record, newest: newestInRooms } } },
    clinicTable(chatMember, {
      whose: "member",
      of: ownSeats,
      by: [chatMember.roomId],
      show: ({ roomId, joinedAt, leftAt, readSeq, unread }) => ({ roomId, joinedAt, leftAt, readSeq, unread }),
      erase: async (place) =>
        (await eraseCareRooms(place)) && (place.isKept || eraseRows(place, chatMember, ownSeats(place))),
      retain: { ...record, term: "with the conversations; a group's while the clinic exists" },
    }),
    clinicTable(officeHours, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(officeHours.clinicId, clinicId), eq(officeHours.memberId, memberId)),
      by: [officeHours.memberId],
      show: ({ week, replyTime, updatedAt }) => ({ week, replyTime, updatedAt }),
    }),
  ],
};
