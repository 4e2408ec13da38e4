import * as z from "zod";
import { optional, line } from "~/features/kernel/words.schema";
import { emailField } from "~/features/identity/identity.schema";
import { shardNames } from "~/platform/planes";
import { clinicFlags } from "./flags";
import { clinicName, otherName } from "../tenancy.schema";

/** What the platform does to a clinic on its page. */
export const clinicIntents = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("suspend"), reason: line(200, "Escreva o motivo. Ele fica no registro de auditoria.") }),
  z.object({ intent: z.literal("resume"), reason: optional(line(200, "Escreva o motivo.")) }),
  z.object({ intent: z.literal("relocate"), to: z.enum(shardNames, { error: "Escolha um banco da lista." }) }),
  z.object({ intent: z.literal("cancel-relocation") }),
  z.object({ intent: z.literal("invite-owner"), owner: otherName, email: emailField }),
  z.object({ intent: z.literal("withdraw-owner") }),
  z.object({
    intent: z.literal("flags"),
    flags: z.preprocess(
      (typed) => (typed === undefined ? [] : [typed].flat()),
      z.array(z.enum(clinicFlags, { error: "Escolha uma opção da lista." })).max(clinicFlags.length),
    ),
  }),
]);

/** A new clinic, for somebody who has an account, or, with their name, for somebody who has none yet; `key` is the form's: pressed twice, it opens one. */
export const openClinicSchema = z.object({
  name: clinicName,
  email: emailField,
  owner: optional(otherName),
  key: z.string().min(1).max(200).optional(),
});

/** What the list of clinics is narrowed to; a bad value is as none. */
export const clinicsSearch = z.object({ show: z.enum(["all", "held"]).optional().catch(undefined) });
