import { noticeChannels, type NoticeChannel, type NoticeKind } from "~/features/kernel/said/notice-rule";
import { ruleOf } from "../notice/notice-kind";

/** What deciding about a channel needs of an account's addresses. */
export type ContactState = {
  emailVerifiedAt: number | null;
  phone: string | null;
  phoneVerifiedAt: number | null;
  disabledAt: number | null;
};

/** What else a channel needs: a browser that may be pushed to; a yes to WhatsApp, where we have a number on it. */
export type Means = { hasDevice: boolean; whatsApp: boolean };

/** Whether a channel leads to the person: verified addresses only, a device for push, and a yes for WhatsApp. */
export function isReachable(channel: NoticeChannel, contact: ContactState | undefined, means: Means): boolean {
  if (!contact || contact.disabledAt !== null) return false;
  const hasPhone = contact.phone !== null && contact.phoneVerifiedAt !== null;
  switch (channel) {
    case "email":
      return contact.emailVerifiedAt !== null;
    case "sms":
      return hasPhone;
    case "whatsapp":
      return hasPhone && means.whatsApp;
    case "push":
      return means.hasDevice;
    default:
      return channel satisfies never;
  }
}

/** What a member said about a channel; undefined when nothing. */
type Said = (channel: NoticeChannel) => boolean | undefined;

/**
 * Whether a kind goes out on a channel: urgent ones always do, others as the member said, else as the kind's rule says. Who said
 * nothing of WhatsApp wants there what they want by SMS.
 */
export function isWanted(kind: NoticeKind, channel: NoticeChannel, said: Said): boolean {
  const { channels, urgent } = ruleOf(kind);
  if (channel === "whatsapp") return (urgent ? undefined : said(channel)) ?? isWanted(kind, "sms", said);
  const byRule = channels.includes(channel);
  return urgent ? byRule : (said(channel) ?? byRule);
}

/** Channels that a kind goes out on: of WhatsApp and SMS one, but for what is urgent, which goes by all. */
export function channelsOf(
  kind: NoticeKind,
  reached: (channel: NoticeChannel) => boolean,
  said: Said,
): NoticeChannel[] {
  const wanted = noticeChannels.filter((channel) => reached(channel) && isWanted(kind, channel, said));
  const both = ruleOf(kind).urgent === true || !wanted.includes("whatsapp");
  return both ? wanted : wanted.filter((channel) => channel !== "sms");
}
