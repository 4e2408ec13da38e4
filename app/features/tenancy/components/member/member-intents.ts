import * as z from "zod";
import { line } from "~/features/kernel/words.schema";
import { careLinkSchema, endCareLinkSchema, updateMemberFormSchema } from "../../tenancy.schema";

const { reason } = updateMemberFormSchema.shape;

/** What the forms on one member's page ask for. */
export const memberIntents = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("disable"), reason }),
  z.object({ intent: z.literal("enable") }),
  z.object({ intent: z.literal("end-logins") }),
  z.object({ intent: z.literal("reset-step") }),
  careLinkSchema.extend({ intent: z.literal("link") }),
  endCareLinkSchema.extend({ intent: z.literal("unlink") }),
]);

/** `com` looks for somebody to link with; `done` says what the last form did. */
export const memberSearch = z.object({
  com: line(100, "").optional().catch(undefined),
  done: z.enum(["disable", "enable", "link", "unlink", "end-logins", "reset-step"]).optional().catch(undefined),
});
