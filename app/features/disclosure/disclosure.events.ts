import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const access = z.strictObject({ id: z.string(), patientId: z.string(), adminId: z.string() });

/** What becomes of an exceptional access, of the audit's weekly letter, and of a patient's doubt about an access. */
export const events = {
  "break_glass.asked": access,
  "break_glass.opened": access,
  "break_glass.ended": access,
  /** Not let open. */
  "break_glass.refused": access,
  "break_glass.reviewed": access,
  /** Reviewed, and it was not right. */
  "break_glass.faulted": access,
  "break_glass.review_due": access,
  "break_glass.review_late": access,
  "break_glass.unreviewed": access,
  "audit.letter_written": z.strictObject({ week: z.string() }),
  "access.doubted": z.strictObject({ patientId: z.string() }),
  "access.answered": z.strictObject({ patientId: z.string() }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
