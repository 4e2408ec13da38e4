import type { PatientCtx } from "~/features/kernel/ctx";
import { newestSharedId } from "~/features/diary/entry/entry-for-model.server";
import { redactedEntry } from "./ask-reflection.server";

/** The patient's newest entry that is not private, as a model would get it if they asked; null without one. Nothing is sent. */
export async function previewSent(ctx: PatientCtx): Promise<{ entryId: string; text: string } | null> {
  const entryId = await newestSharedId(ctx);
  return entryId === null ? null : { entryId, text: (await redactedEntry(ctx, entryId)).text };
}
