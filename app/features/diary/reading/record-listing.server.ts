import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";

/** A list shows health data too (LGPD art. 37): whose was shown. Written beside the answer, so that looking stays one statement. */
export function recordListing(ctx: PsychologistCtx, patientIds: readonly string[]): Promise<void> {
  return noteListing(ctx, "diary.list", patientIds);
}
