import type { NoticeChannel, NoticeKind } from "~/features/kernel/notice-rule";
import { ruleOf } from "../notice/notice-kind";

/** What deciding about a channel needs of an account's addresses. */
export type ContactState = {
  emailVerifiedAt: number | null;
  phone: string | null;
  phoneVerifiedAt: number | null;
  disabledAt: number | null;
};

/** Whether a channel leads to the person: verified addresses only, and a device for push. */
export function isReachable(channel: NoticeChannel, contact: ContactState | undefined, hasDevice: boolean): boolean {
  if (!contact || contact.disabledAt !== null) return false;
  switch (channel) {
    case "email":
      return contact.emailVerifiedAt !== null;
    case "sms":
      return contact.phone !== null && contact.phoneVerifiedAt !== null;
    case "push":
      return hasDevice;
    default:
      return channel satisfies never;
  }
}

/** Whether a kind goes out on a channel: urgent ones always do, others as the member said, else as the kind's rule says. */
export function isWanted(kind: NoticeKind, channel: NoticeChannel, wish: boolean | undefined): boolean {
  const { channels, urgent } = ruleOf(kind);
  const byRule = channels.includes(channel);
  return urgent ? byRule : (wish ?? byRule);
}
