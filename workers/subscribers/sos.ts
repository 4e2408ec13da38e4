import type { BoardCall, BoardFace } from "../../app/features/sos/board/board-face";
import { bringToBoard } from "../../app/features/sos/board/leave-for-board.server";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import { receipt } from "../../app/features/kernel/events/event-log.server";
import { shardOfClinic } from "../../app/features/tenancy/clinic/shard-directory.server";
import { bothPlanes, type Job } from "../job-scope";
import type { Subscriber } from "../subscriptions";
import { textIn } from "./event-data";

/** A subscriber whose effect is harmless twice; its receipt saves doing it twice. */
function reacting(name: string, effect: (job: Job, event: StoredEvent) => Promise<void>): Subscriber {
  return {
    name,
    async handle(job, event, on) {
      await effect(job, event);
      await on.db.batch([receipt(on.db, event.id, name, on.now())]);
    },
  };
}

async function askBoard(job: Job, clinicId: string, work: (board: BoardFace, call: BoardCall) => Promise<void>) {
  const call = { clinicId, shard: await shardOfClinic(bothPlanes(job), clinicId) };
  await job.scope.platform.sos.ask<BoardFace, void>(call, (board) => work(board, call));
}

/** A press that the board did not take is brought to it: tried again until it does. */
export const bringPress: Subscriber = {
  vital: true,
  ...reacting("sos.bring_press", async (job, event) => {
    const { clinicId } = event;
    if (clinicId === null) return;
    await bringToBoard(job.shard(await shardOfClinic(bothPlanes(job), clinicId)), clinicId, event);
  }),
};

/** Care has begun or ended: the board reads anew whom it calls for the patient, and takes the seat of who does not care any more. */
export const forgetPeopleOfCare = reacting("sos.forget_people_of_care", async (job, event) => {
  const patientId = textIn(event, "patientId");
  if (event.clinicId === null || !patientId) return;
  await askBoard(job, event.clinicId, (board, call) => board.forgetPeople(call, patientId));
});

/** A member is shut out, or let in again: the board reads everybody anew. */
export const forgetPeopleOfClinic = reacting("sos.forget_people_of_clinic", async (job, event) => {
  if (event.clinicId !== null) await askBoard(job, event.clinicId, (board, call) => board.forgetPeople(call, null));
});
