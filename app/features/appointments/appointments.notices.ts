import { waitingNotices } from "./waiting/waiting-notice";

/** What people are told of sessions. */
export const notices = { ...waitingNotices } as const;

declare module "~/features/kernel/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
