import * as z from "zod";
import { noSuchForm } from "~/features/identity/account/account-forms.schema";
import { profileSchema } from "../tenancy.schema";

/** The forms of the account's first page: the profile, and the look. */
export const profileForm = z.discriminatedUnion(
  "intent",
  [
    profileSchema.extend({ intent: z.literal("profile") }),
    z.object({ intent: z.literal("theme"), theme: z.enum(["system", "light", "dark"]) }),
  ],
  noSuchForm,
);
