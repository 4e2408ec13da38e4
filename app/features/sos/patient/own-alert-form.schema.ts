import * as z from "zod";
import { cancelSchema, feelingSchema, locationSchema } from "../sos.schema";

/** What the patient can do on the page of their own alert; `intent` says which of its forms was sent. */
export const ownAlertForm = z.discriminatedUnion("intent", [
  cancelSchema.extend({ intent: z.literal("cancel") }),
  feelingSchema.extend({ intent: z.literal("feel") }),
  locationSchema.extend({ intent: z.literal("share") }),
  z.object({ intent: z.literal("withdraw") }),
]);
