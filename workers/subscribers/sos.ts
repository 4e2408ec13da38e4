import type { BoardCall, BoardFace } from "../../app/features/sos/board-face";
import { bringToBoard } from "../../app/features/sos/leave-for-board.server";
import type { StoredEvent } from "../../app/features/kernel/event";
import { receipt } from "../../app/features/kernel/event-log.server";
import { forgetDevicesOfLogin } from "../../app/features/notifications/forget-devices.server";
import { endedLoginsOf, memberOfLogin } from "../../app/features/tenancy/login-members.server";
import { shardOfClinic } from "../../app/features/tenancy/shard-directory.server";
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
export const bringPress = reacting("sos.bring_press", async (job, event) => {
  const { clinicId } = event;
  if (clinicId === null) return;
  await bringToBoard(job.shard(await shardOfClinic(bothPlanes(job), clinicId)), clinicId, event);
});

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

/** A member is shut out: the boards they have open are closed; what is live is not theirs to see any more. */
export const closeBoardsOfMember = reacting("sos.close_boards_of_member", async (job, event) => {
  if (event.clinicId !== null) await askBoard(job, event.clinicId, (board) => board.endMember(event.aggregateId));
});

/** Closes the boards that a login has open, and pushes to its browser no more: who is called is read anew without it. */
async function endOnBoard(job: Job, clinicId: string, sessionId: string): Promise<void> {
  const shard = job.shard(await shardOfClinic(bothPlanes(job), clinicId));
  const devices = await forgetDevicesOfLogin(shard, { clinicId }, sessionId);
  await askBoard(job, clinicId, async (board, call) => {
    await board.endSession(sessionId);
    if (devices > 0) await board.forgetPeople(call, null);
  });
}

/** A login has ended: the boards it has open are closed. */
export const closeBoardsOfLogin = reacting("sos.close_boards", async (job, event) => {
  const seat = await memberOfLogin(job.directory, event.aggregateId);
  if (seat) await endOnBoard(job, seat.clinicId, event.aggregateId);
});

/** Logins of an account have ended, perhaps not all of them. */
export const closeBoardsOfEnded = reacting("sos.close_boards_of_ended", async (job, event) => {
  for (const { sessionId, clinicId } of await endedLoginsOf(job.directory, event.aggregateId, event.occurredAt))
    await endOnBoard(job, clinicId, sessionId);
});
