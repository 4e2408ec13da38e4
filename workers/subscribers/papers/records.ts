import { isReadable } from "../../../app/features/records/reading/is-readable.server";
import { telling, withdrawing } from "../notices";
import { shardOf, textIn } from "../subscriber";

/** A signed note was given to its patient to read: they are told that there is one, never what is in it, if it is still theirs when this comes. */
export const tellOfRecord = telling("notices.record_shared", async (job, event) => {
  const [memberId, subjectId] = [textIn(event, "patientId"), textIn(event, "noteId")];
  if (!memberId || !subjectId) return [];
  const { clinicId } = event;
  if (!(await isReadable(await shardOf(job, clinicId), { clinicId, patientId: memberId }, subjectId))) return [];
  return [{ memberId, kind: "records.shared", subjectId, aboutMemberId: event.actorId }];
});

/** Taken back, nothing leads there any more. */
export const withdrawRecord = withdrawing("notices.record_unshared", (event) => ({
  subjectId: textIn(event, "noteId") ?? event.aggregateId,
  kinds: ["records.shared"],
}));
