import { settleCareRoom } from "../../../app/features/chat/room/care-rooms.server";
import { settleMemberRooms } from "../../../app/features/chat/room/member-rooms.server";
import { effect, pairOf, shardOf } from "../subscriber";

/** A care link has begun or ended: the pair's room is made, opened again, or closed for writing. */
export const settleRoomOfCare = effect("chat.settle_care_room", async (job, event) => {
  const { clinicId } = event;
  const pair = pairOf(event);
  if (clinicId !== null && pair) await settleCareRoom(await shardOf(job, clinicId), { clinicId }, pair);
});

/** A member is shut out of the clinic, or let in again: their seats in rooms follow. */
export const settleRoomsOfMember = effect("chat.settle_member_rooms", async (job, event) => {
  const { clinicId, aggregateId: memberId } = event;
  if (clinicId !== null) await settleMemberRooms(await shardOf(job, clinicId), { clinicId, memberId });
});
