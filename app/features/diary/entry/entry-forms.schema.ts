import * as z from "zod";
import { withEmotions } from "../emotions/emotion.schema";
import { editEntryFormFields, withSaidHour, withTitle, answerSchema, commentFormSchema } from "../diary.schema";

/** The edit form as posted: an hour left as it was is not sent on, so that it keeps its seconds. */
export const editEntrySubmitSchema = editEntryFormFields
  .extend({ key: z.string().max(200).optional() })
  .transform((form) => withEmotions(withTitle(withSaidHour(form))));

/** Taking a deletion back, from a list. */
export const restoreFormSchema = z.object({ id: z.string().max(64) });

/** What the page of a note asks for; the address says which note. */
export const ownEntryFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["delete", "restore", "reflect"]) }),
  commentFormSchema.extend({ ...answerSchema.shape, intent: z.literal("answer") }),
]);
