import { newestWords } from "~/features/consent/consent-purpose";
import { readConsent } from "~/features/consent/read-consent.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { sampleSms } from "./sample-sms.server";

/** What stands beside the box of a contact: the SMS word by word, what a yes means, and whether all SMS are off now. */
export type SmsAsked = { sms: string; points: readonly string[]; isOff: boolean };

/** What is shown before a patient agrees to an SMS to somebody. @param url of the page */
export async function smsAsked(ctx: PatientCtx, url: string): Promise<SmsAsked> {
  const { granted, at } = await readConsent(ctx, "emergency-contact");
  return { sms: sampleSms(url), points: newestWords("emergency-contact").points, isOff: at !== null && !granted };
}
