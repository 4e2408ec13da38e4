import * as z from "zod";
import { markedIds } from "../marked-ids";
import { inviteMemberSchema, invitePatientSchema } from "../../tenancy.schema";

const id = z.string().min(1).max(64);
const key = z.string().max(200).optional();
const resend = z.object({ intent: z.literal("resend"), id });
const resendAll = z.object({
  intent: z.literal("resend-all"),
  ids: markedIds("Nenhum convite estava marcado. Marque na lista e tente de novo.", {
    count: 50,
    words: "Marque no máximo 50 convites de cada vez.",
  }),
});
const revoke = z.object({ intent: z.literal("revoke"), id });

/** What the forms of a psychologist's invitations ask for. */
export const patientInviteIntents = z.discriminatedUnion("intent", [
  invitePatientSchema.extend({ intent: z.literal("invite"), key }),
  resend,
  resendAll,
  revoke,
]);

/** What the forms of an admin's invitations ask for. */
export const memberInviteIntents = z.discriminatedUnion("intent", [
  inviteMemberSchema.extend({ intent: z.literal("invite"), key }),
  resend,
  resendAll,
  revoke,
]);

/** What has just been done, as the address says it after the form; of an invitation that went out, which. */
export const doneSearch = z.object({
  done: z.enum(["invite", "resend", "resend-all", "revoke"]).optional().catch(undefined),
  of: z.coerce.number().int().min(1).max(50).optional().catch(undefined),
  sent: id.optional().catch(undefined),
});
