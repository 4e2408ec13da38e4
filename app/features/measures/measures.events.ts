import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";

const pair = z.strictObject({ patientId: z.string(), psychologistId: z.string() });
const answered = z.strictObject({ patientId: z.string(), code: z.string(), assignmentId: z.string().nullable() });

/** What happens with scales and questionnaires: ids and codes, never an answer nor a total. */
export const events = {
  "measures.assigned": pair,
  "measures.assignment_answered": pair,
  "measures.assignment_ended": pair,
  "measures.reminder_due": pair.extend({ assignmentId: z.string() }),
  "measures.answered": answered,
  /** The safety item was answered with 1 or more. */
  "measures.safety_raised": z.strictObject({ patientId: z.string(), answerId: z.string() }),
  "measures.questionnaire_saved": z.strictObject({ psychologistId: z.string() }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

/** The safety item was answered with 1 or more. Its own aggregate: the answer's event stands beside it. */
export function safetyRaisedEvent(answerId: string, patientId: string): NewEvent {
  const data = { patientId, answerId };
  return { type: "measures.safety_raised", aggregateId: `${answerId}/safety`, version: 1, data };
}
