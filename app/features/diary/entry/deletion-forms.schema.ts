import * as z from "zod";
import { answerSchema, commentFormSchema } from "../diary.schema";

/** Taking a deletion back, from a list. */
export const restoreFormSchema = z.object({ id: z.string().max(64) });

/** What the page of a note asks for; the address says which note. */
export const ownEntryFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["delete", "restore"]) }),
  commentFormSchema.extend({ ...answerSchema.shape, intent: z.literal("answer") }),
]);
