import { forgetUnread } from "../../app/features/diary/reading/forget-unread.server";
import { receipt } from "../../app/features/kernel/events/event-log.server";
import { shardNames } from "../../app/platform/platform";
import type { Subscriber } from "../subscriptions";

/** A care link has ended: what the psychologist had not read is no longer waiting for her. */
export const forgetUnreadOfLink: Subscriber = {
  name: "diary.forget_unread",
  async handle(job, event, on) {
    const { patientId, psychologistId } = event.data;
    const shard = shardNames.find((name) => name === on.plane);
    if (shard && event.clinicId !== null && typeof patientId === "string" && typeof psychologistId === "string") {
      await forgetUnread(job.shard(shard), { clinicId: event.clinicId, patientId, psychologistId });
    }
    await on.db.batch([receipt(on.db, event.id, this.name, on.now())]);
  },
};
