import * as z from "zod";
import { line } from "~/features/kernel/words.schema";
import { careLinkSchema, endCareLinkSchema, updateMemberFormSchema } from "../../tenancy.schema";

const { reason } = updateMemberFormSchema.shape;

/** What the forms on one member's page ask for. */
export const memberIntents = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("disable"), reason }),
  z.object({ intent: z.literal("enable") }),
  careLinkSchema.extend({ intent: z.literal("link") }),
  endCareLinkSchema.extend({ intent: z.literal("unlink") }),
]);

/** `com` looks for somebody to link with; `done` says what the last form did. */
export const memberSearch = z.object({
  com: line(100, "").optional().catch(undefined),
  done: z.enum(["disable", "enable", "link", "unlink"]).optional().catch(undefined),
});

/** Filters of the people of a clinic. */
export const roleSearch = z.object({ role: z.enum(["patient", "psychologist", "admin"]).optional().catch(undefined) });
