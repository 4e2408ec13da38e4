import * as z from "zod";
import { inviteMemberSchema, invitePatientSchema } from "../../tenancy.schema";

const id = z.string().min(1).max(64);
const key = z.string().max(200).optional();
const resend = z.object({ intent: z.literal("resend"), id });
const revoke = z.object({ intent: z.literal("revoke"), id });

/** What the forms of a psychologist's invitations ask for. */
export const patientInviteIntents = z.discriminatedUnion("intent", [
  invitePatientSchema.extend({ intent: z.literal("invite"), key }),
  resend,
  revoke,
]);

/** What the forms of an admin's invitations ask for. */
export const memberInviteIntents = z.discriminatedUnion("intent", [
  inviteMemberSchema.extend({ intent: z.literal("invite"), key }),
  resend,
  revoke,
]);

/** What has just been done, as the address says it after the form; of an invitation that went out, which. */
export const doneSearch = z.object({
  done: z.enum(["invite", "resend", "revoke"]).optional().catch(undefined),
  sent: id.optional().catch(undefined),
});
