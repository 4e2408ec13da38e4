import * as z from "zod";
import { contactSchema } from "./contact.schema";

/** The page of one contact: change or remove. */
export const contactForm = z.discriminatedUnion("intent", [
  contactSchema.extend({ intent: z.literal("save") }),
  z.object({ intent: z.literal("remove") }),
]);
