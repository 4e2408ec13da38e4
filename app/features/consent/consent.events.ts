import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";

/** What happens to a consent. */
export const events = {
  "consent.changed": z.strictObject({
    memberId: z.string(),
    purpose: z.string(),
    /** The contact or session that it is about; without it the purpose as a whole. */
    subjectId: z.string().optional(),
    granted: z.boolean(),
  }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

/** Somebody agreed to a purpose, or does no longer. @param number the line of the ledger, which is the version */
export function consentChangedEvent(
  { memberId, purpose, subjectId, granted }: { memberId: string; purpose: string; subjectId: string; granted: boolean },
  number: number,
): NewEvent {
  return {
    type: "consent.changed",
    aggregateId: `${memberId}/consent/${purpose}${subjectId && `/${subjectId}`}`,
    version: number,
    data: { memberId, purpose, granted, ...(subjectId && { subjectId }) },
  };
}
