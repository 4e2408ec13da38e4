import type { NoticeKind } from "~/features/kernel/said/notice-rule";

/** Somebody to be told of an event. */
export type WantedNotice = {
  memberId: string;
  kind: NoticeKind;
  /** What it is about: taken away, the notice goes too. */
  subjectId: string;
  aboutMemberId: string | null;
  /** Not by push: a device of theirs shows it already. */
  isOnline?: boolean;
  /** In the app only: a clinic's board calls them on every channel until somebody answers. */
  isCalledElsewhere?: boolean;
};

/** A notice as its reader sees it. */
export type Notice = {
  id: string;
  kind: NoticeKind;
  subjectId: string;
  aboutMemberId: string | null;
  aboutName: string | null;
  createdAt: number;
  readAt: number | null;
};
