import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { hours } from "~/lib/duration";
import { spellingsOf } from "~/lib/text/phone";
import { readTwilioMessage, type InboundMessage } from "~/platform/messages/twilio-inbound.server";
import { reportOf, type TwilioCall } from "../delivery/receive-receipt.server";
import { optedOutEvent } from "../notices.events";
import { goodbyeWords, isOptOut, nobodyReadsWords } from "./inbound-words";
import { ownersOfPhone } from "./phone-owners.repo.server";

/** Answers that one number gets: two machines must not talk to each other for ever. */
const answered = { limit: 4, window: hours(1) };

/** The same message told twice is one. */
function isRepeated(error: unknown): boolean {
  return error instanceof AppError && error.code === "kernel.conflict";
}

/** Writes down that whoever holds a number wants no messages: the clinics hear of it by the event, for as long as it takes. */
async function optOut(ctx: BothPlanesCtx<Anonymous>, { from, providerId }: InboundMessage): Promise<void> {
  for (const accountId of await ownersOfPhone(ctx.db, spellingsOf(from))) {
    await commit(ctx, {
      clinicId: null,
      statements: [],
      events: [optedOutEvent(accountId, providerId)],
      audit: { action: "whatsapp.opt_out", entity: "account", entityId: accountId },
    }).catch((error: unknown) => {
      if (!isRepeated(error)) throw error;
    });
  }
}

/**
 * Takes what somebody wrote to our WhatsApp number. A word that ends the messages takes the consent of whoever has proved that number
 * back; anything else is read by nobody and kept nowhere.
 * @returns what to answer: free text, which the window that their message opened allows; null when they had enough answers
 * @throws AppError `notices.unsigned` when it is not Twilio's
 */
export async function receiveWhatsApp(ctx: BothPlanesCtx<Anonymous>, call: TwilioCall): Promise<string | null> {
  const { origin, webhooks, attempts, tokens } = ctx.platform;
  const signature = call.headers.get("X-Twilio-Signature");
  const post = { url: origin + call.path, signature, body: call.body };
  const message = reportOf(await readTwilioMessage(webhooks.twilioAuthToken, post));
  if (!message) return null;
  const isGoodbye = isOptOut(message.text);
  if (isGoodbye) await optOut(ctx, message);
  const { retryAfter } = await attempts.take(`whatsapp-answer:${await tokens.mac("whatsapp", message.from)}`, answered);
  if (retryAfter > 0) return null;
  return isGoodbye ? goodbyeWords(origin) : nobodyReadsWords(origin);
}
