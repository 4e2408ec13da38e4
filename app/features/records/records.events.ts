import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";

const ofNote = z.strictObject({ patientId: z.string() });

/** What happens to the record. Saves of a draft are nobody's business: they are no events. */
export const events = {
  "records.signed": ofNote,
  "records.added": ofNote,
  "records.shared": z.strictObject({ patientId: z.string(), noteId: z.string() }),
  "records.unshared": z.strictObject({ patientId: z.string(), noteId: z.string() }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

type NoteRef = { id: string; patientId: string };

/** A note was signed. Once, whoever presses twice. */
export function noteSignedEvent({ id, patientId }: NoteRef): NewEvent {
  return { type: "records.signed", aggregateId: id, version: 1, data: { patientId } };
}

/** Something was added to a signed note. @param number of the addendum */
export function noteAddedEvent({ id, patientId }: NoteRef, number: number): NewEvent {
  return { type: "records.added", aggregateId: `${id}/addenda`, version: number, data: { patientId } };
}

/**
 * A patient may read a signed note from now on, or not any more.
 * @param at ms: taken back and given again, it is another time
 */
export function noteSharedEvent({ id, patientId }: NoteRef, isReadable: boolean, at: number): NewEvent {
  const of = { aggregateId: `${id}/readable/${at}`, data: { patientId, noteId: id } };
  return isReadable ? { type: "records.shared", version: 1, ...of } : { type: "records.unshared", version: 2, ...of };
}
