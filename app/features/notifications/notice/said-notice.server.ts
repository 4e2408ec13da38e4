import type { Role } from "~/features/kernel/actor";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";
import type { Notice } from "./notice";
import { isNoticeKind, ruleOf } from "./notice-kind";

/** A notice as its page shows it. Its words are said here: the rules of every kind are 7 kB that no browser needs. */
export function saidNotice({ id, kind, aboutName, createdAt, readAt, ...about }: Notice, role: Role) {
  const { sentence, icon, href } = ruleOf(kind);
  const leads = href(about, role) !== null;
  return { id, icon, sentence: sentence(aboutName ?? "Alguém", role), leads, createdAt, readAt };
}

/** Where a notice leads; null when there is nothing more to see. */
export function noticeHref({ kind, ...subject }: Pick<Notice, "kind" | "subjectId" | "aboutMemberId">, role: Role) {
  return ruleOf(kind).href(subject, role);
}

/** What the settings call a kind, and deliveries one that this version does not know. */
export function kindLabel(kind: NoticeKind | (string & {})): string {
  return isNoticeKind(kind) ? ruleOf(kind).label : kind;
}
