import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";

/** What happens with insights. */
export const events = {
  "insight.asked": z.strictObject({ patientId: z.string(), entryId: z.string() }),
  "insight.sound_asked": z.strictObject({ patientId: z.string(), entryId: z.string() }),
  "insight.transcribed": z.strictObject({ patientId: z.string(), entryId: z.string() }),
  "insight.transcript_settled": z.strictObject({ patientId: z.string(), entryId: z.string() }),
  "insight.model_asked": z.strictObject({ patientId: z.string(), feature: z.enum(["summary", "note"]) }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

/** A patient asked for a reflection on an entry. */
export function insightAskedEvent(id: string, data: { patientId: string; entryId: string }): NewEvent {
  return { type: "insight.asked", aggregateId: id, version: 1, data };
}

/** Who cares for a patient asked a model for something. */
export function modelAskedEvent(id: string, data: { patientId: string; feature: "summary" | "note" }): NewEvent {
  return { type: "insight.model_asked", aggregateId: id, version: 1, data };
}

type OfEntry = { patientId: string; entryId: string };

/** A patient asked for a voice note to be written down. */
export function soundAskedEvent(id: string, data: OfEntry): NewEvent {
  return { type: "insight.sound_asked", aggregateId: id, version: 1, data };
}

/** What was heard in a voice note waits for who cares for its patient. */
export function transcribedEvent(id: string, data: OfEntry): NewEvent {
  return { type: "insight.transcribed", aggregateId: id, version: 2, data };
}

/** It waits no more: it was let through, refused or taken away. */
export function transcriptSettledEvent(id: string, data: OfEntry): NewEvent {
  return { type: "insight.transcript_settled", aggregateId: id, version: 3, data };
}
