import type { PsychologistCtx } from "~/features/kernel/ctx";
import { noteLooking } from "~/features/kernel/events/note-opening.server";
import type { Noted } from "~/features/kernel/keys/noted";

type Which = { patientId: string; noteId: string; inCare?: boolean };

/**
 * Opening a note of the record is noted (LGPD art. 37), beside the answer; what is opened again soon, once. After care has ended it is
 * its author's duty to keep it that opens it.
 */
export function noteReading<C extends PsychologistCtx>(ctx: C, { patientId, noteId, inCare = true }: Which): C & Noted {
  return noteLooking(ctx, {
    ...{ action: "records.read", entity: "session_note", entityId: noteId, subjects: [patientId] },
    right: inCare ? undefined : "keeping",
  });
}
