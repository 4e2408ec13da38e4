import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";

const entry = z.strictObject({ patientId: z.string(), isPrivate: z.boolean() });
const comment = z.strictObject({ entryId: z.string(), patientId: z.string(), authorId: z.string() });

/** What happens in a diary. */
export const events = {
  "diary.entry_written": entry,
  "diary.entry_edited": entry,
  "diary.entry_deleted": entry,
  "diary.entry_restored": entry,
  "diary.entry_read": z.strictObject({ entryId: z.string(), patientId: z.string(), psychologistId: z.string() }),
  "diary.commented": comment,
  "diary.answered": comment,
  "diary.checked_in": z.strictObject({ patientId: z.string() }),
  "diary.check_in_undone": z.strictObject({ patientId: z.string() }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

type EntryRef = { id: string; patientId: string; isPrivate: boolean };
type EntryEvent = "diary.entry_written" | "diary.entry_edited" | "diary.entry_deleted" | "diary.entry_restored";

/** Something the patient did to an entry. Subscribers skip the private ones. */
export function entryEvent(type: EntryEvent, { id, patientId, isPrivate }: EntryRef, version: number): NewEvent {
  return { type, aggregateId: id, version, data: { patientId, isPrivate } };
}

/** A psychologist opened a shared entry for the first time. Its own aggregate: it never gets in the way of an edit. */
export function entryReadEvent(entryId: string, patientId: string, psychologistId: string): NewEvent {
  return {
    type: "diary.entry_read",
    aggregateId: `${entryId}/${psychologistId}`,
    version: 1,
    data: { entryId, patientId, psychologistId },
  };
}

/** A psychologist commented on a shared entry. */
export function commentedEvent(comment: {
  id: string;
  entryId: string;
  patientId: string;
  authorId: string;
}): NewEvent {
  const { id, ...data } = comment;
  return { type: "diary.commented", aggregateId: id, version: 1, data };
}

/** The patient answered what was said under an entry. */
export function answeredEvent(comment: { id: string; entryId: string; patientId: string; authorId: string }): NewEvent {
  const { id, ...data } = comment;
  return { type: "diary.answered", aggregateId: id, version: 1, data };
}

/** The patient checked in. */
export function checkedInEvent(id: string, patientId: string): NewEvent {
  return { type: "diary.checked_in", aggregateId: id, version: 1, data: { patientId } };
}

/** The patient took a check-in back that they had just made. */
export function undoneEvent(id: string, patientId: string): NewEvent {
  return { type: "diary.check_in_undone", aggregateId: id, version: 2, data: { patientId } };
}
