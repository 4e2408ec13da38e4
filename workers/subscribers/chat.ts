import { settleCareRoom } from "../../app/features/chat/room/care-rooms.server";
import { settleMemberRooms } from "../../app/features/chat/room/member-rooms.server";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import { receipt } from "../../app/features/kernel/events/event-log.server";
import { shardOfClinic } from "../../app/features/tenancy/clinic/shard-directory.server";
import { bothPlanes, type Job } from "../job-scope";
import type { Subscriber } from "../subscriptions";
import { textIn } from "./event-data";

/** A subscriber whose effect is harmless twice; its receipt saves doing it twice. */
function settling(name: string, effect: (job: Job, event: StoredEvent) => Promise<void>): Subscriber {
  return {
    name,
    async handle(job, event, on) {
      await effect(job, event);
      await on.db.batch([receipt(on.db, event.id, name, on.now())]);
    },
  };
}

const shardOf = async (job: Job, clinicId: string) => job.shard(await shardOfClinic(bothPlanes(job), clinicId));

/** A care link has begun or ended: the pair's room is made, opened again, or closed for writing. */
export const settleRoomOfCare = settling("chat.settle_care_room", async (job, event) => {
  const { clinicId } = event;
  const [patientId, psychologistId] = [textIn(event, "patientId"), textIn(event, "psychologistId")];
  if (clinicId === null || !patientId || !psychologistId) return;
  await settleCareRoom(await shardOf(job, clinicId), { clinicId }, { patientId, psychologistId });
});

/** A member is shut out of the clinic, or let in again: their seats in rooms follow. */
export const settleRoomsOfMember = settling("chat.settle_member_rooms", async (job, event) => {
  const { clinicId, aggregateId: memberId } = event;
  if (clinicId !== null) await settleMemberRooms(await shardOf(job, clinicId), { clinicId, memberId });
});
