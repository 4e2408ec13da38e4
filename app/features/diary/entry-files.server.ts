import type { ClinicCtx } from "~/features/kernel/ctx";
import { findSharedEntry } from "./shared-diary.server";

/** Whether a psychologist may open the files of an entry: as the entry itself, there, shared, and the patient her own. */
export async function mayReadEntryFiles(ctx: ClinicCtx, entryId: string): Promise<boolean> {
  return ctx.actor.role === "psychologist" && (await findSharedEntry(ctx, entryId));
}
