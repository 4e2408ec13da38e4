import * as z from "zod";
import { line } from "~/features/kernel/words.schema";
import { teamRoles } from "../../people/team-roles";
import { careLinkSchema, endCareLinkSchema, updateMemberFormSchema } from "../../tenancy.schema";

const { reason } = updateMemberFormSchema.shape;

/** No box, one or two: a form sends none of them as nothing, and one as a text. */
const roles = z.preprocess(
  (sent) => (sent === undefined ? [] : typeof sent === "string" ? [sent] : sent),
  z.array(z.enum(teamRoles)).max(teamRoles.length),
);

/** What the forms on one member's page ask for. */
export const memberIntents = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("disable"), reason }),
  z.object({ intent: z.literal("enable") }),
  z.object({ intent: z.literal("end-logins") }),
  z.object({ intent: z.literal("reset-step") }),
  z.object({ intent: z.literal("roles"), roles }),
  careLinkSchema.extend({ intent: z.literal("link") }),
  endCareLinkSchema.extend({ intent: z.literal("unlink") }),
  z.object({ intent: z.literal("unask"), id: careLinkSchema.shape.patientId }),
]);

/** `com` looks for somebody to link with; `done` says what the last form did. */
export const memberSearch = z.object({
  com: line(100, "").optional().catch(undefined),
  done: z
    .enum(["disable", "enable", "link", "ask", "unlink", "unask", "end-logins", "reset-step", "roles"])
    .optional()
    .catch(undefined),
});
