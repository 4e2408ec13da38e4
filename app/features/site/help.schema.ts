import * as z from "zod";
import { helpRoles } from "./components/help/help-page";

/** What is looked for in the help centre; what cannot be read is nothing, and more than 80 characters are not looked at. */
export const helpSearch = z.object({
  q: z
    .string()
    .transform((text) => text.slice(0, 80).trim())
    .catch(""),
  for: z.enum(helpRoles).optional().catch(undefined),
});
