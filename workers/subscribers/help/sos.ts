import type { BoardCall, BoardFace } from "../../../app/features/sos/board/board-face";
import { bringToBoard } from "../../../app/features/sos/board/leave-for-board.server";
import { shardOfClinic } from "../../../app/features/tenancy/clinic/shard-directory.server";
import { bothPlanes, type Job } from "../../job-scope";
import { effect, shardOf, textIn, type Subscriber } from "../subscriber";

async function askBoard(job: Job, clinicId: string, work: (board: BoardFace, call: BoardCall) => Promise<void>) {
  const call = { clinicId, shard: await shardOfClinic(bothPlanes(job), clinicId) };
  await job.scope.platform.sos.ask<BoardFace, void>(call, (board) => work(board, call));
}

/** A press that the board did not take is brought to it: tried again until it does. */
export const bringPress: Subscriber = {
  vital: true,
  ...effect("sos.bring_press", async (job, event) => {
    const { clinicId } = event;
    if (clinicId !== null) await bringToBoard(await shardOf(job, clinicId), clinicId, event);
  }),
};

/** Care has begun or ended: the board reads anew whom it calls for the patient, and takes the seat of who does not care any more. */
export const forgetPeopleOfCare = effect("sos.forget_people_of_care", async (job, event) => {
  const patientId = textIn(event, "patientId");
  if (event.clinicId === null || !patientId) return;
  await askBoard(job, event.clinicId, (board, call) => board.forgetPeople(call, patientId));
});

/** A member is shut out, or let in again: the board reads everybody anew. */
export const forgetPeopleOfClinic = effect("sos.forget_people_of_clinic", async (job, event) => {
  if (event.clinicId !== null) await askBoard(job, event.clinicId, (board, call) => board.forgetPeople(call, null));
});

/** Somebody may be written to on WhatsApp, or their people by SMS, or no longer: the boards read anew whom they call, and by which ways. */
export const forgetPeopleOfConsent = effect("sos.forget_people_of_consent", async (job, event) => {
  const [purpose, memberId] = [textIn(event, "purpose"), textIn(event, "memberId")];
  if (event.clinicId === null || memberId === undefined) return;
  if (purpose === "whatsapp") await askBoard(job, event.clinicId, (board, call) => board.forgetPeople(call, null));
  if (purpose === "emergency-contact")
    await askBoard(job, event.clinicId, (board, call) => board.forgetPeople(call, memberId));
});
