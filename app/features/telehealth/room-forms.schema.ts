import * as z from "zod";
import { backTo } from "~/features/agreements/agreements.schema";
import { agreementKinds } from "~/features/agreements/words/agreement-words";
import { telehealthVersion } from "~/features/consent/words/telehealth-words";
import { line } from "~/features/kernel/words.schema";
import { consentAnswers } from "./consent/consent-words";
import { guestKinds, longestGuestName } from "./guest/guest-kinds";

/** What can be posted on the page of a session's room. */
export const roomForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("consent"),
    answer: z.enum(consentAnswers),
    /** Version of the words that were read. */
    words: z.coerce.number().int().min(1).max(telehealthVersion),
  }),
  z.object({ intent: z.literal("fail") }),
  z.object({ intent: z.literal("complete") }),
  z.object({ intent: z.literal("invite"), name: line(longestGuestName, "Escreva o nome."), kind: z.enum(guestKinds) }),
  z.object({ intent: z.literal("uninvite") }),
  z.object({ intent: z.literal("read"), kind: z.enum(agreementKinds), back: backTo }),
  z.object({ intent: z.literal("let-in"), patientId: z.string().max(64) }),
]);
export type RoomAct = z.output<typeof roomForm>;
