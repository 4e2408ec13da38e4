import type { NoticeChannel, NoticeKind } from "~/features/kernel/said/notice-rule";
import { ruleOf } from "../notice/notice-kind";
import { quietUntil, type QuietHours } from "../preferences/quiet-hours.policy";

/**
 * When a channel is due: after its own wait, at the end of the quiet hours it then falls into.
 * @param now ms @param zone IANA zone of the member
 */
export function dueOf(
  kind: NoticeKind,
  channel: NoticeChannel,
  { hours, zone }: { hours: QuietHours; zone: string },
  now: number,
) {
  const { urgent, timely, waits } = ruleOf(kind);
  const ready = now + (waits?.[channel === "whatsapp" ? "sms" : channel] ?? 0);
  const nextTryAt = urgent || timely || kind === "test" ? ready : quietUntil(ready, hours, zone);
  return { state: nextTryAt > ready ? ("held" as const) : ("pending" as const), nextTryAt };
}
