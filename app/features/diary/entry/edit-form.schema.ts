import * as z from "zod";
import { editEntryFormFields, withTitle } from "../diary.schema";

/** The edit form as posted: an hour left as it was is not sent on, so that it keeps its seconds. */
export const editEntrySubmitSchema = editEntryFormFields
  .extend({ key: z.string().max(200).optional(), occurredAtWas: z.string().max(40).optional() })
  .transform(({ occurredAtWas, occurredAt, ...form }) => {
    const edit = withTitle(form);
    return occurredAt === occurredAtWas ? edit : { ...edit, occurredAt };
  });
