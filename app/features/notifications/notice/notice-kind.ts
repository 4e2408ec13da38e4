import type { Role } from "~/features/kernel/actor";
import type { NoticeKind, NoticeRule } from "~/features/kernel/said/notice-rule";
import { everyNotice } from "~/registry/notices";

const rules = new Map<string, NoticeRule>(everyNotice.flatMap((notices) => Object.entries<NoticeRule>(notices)));

/** Every kind of notice. */
export const noticeKinds = [...rules.keys()] as [NoticeKind, ...NoticeKind[]];

/** The rule of a kind. */
export function ruleOf(kind: NoticeKind): NoticeRule {
  return rules.get(kind) as NoticeRule;
}

/** Whether a stored text is a kind that this version knows. */
export function isNoticeKind(text: string): text is NoticeKind {
  return rules.has(text);
}

const placeOf = (kind: NoticeKind) => ruleOf(kind).listed ?? Infinity; // null: not listed

/** Kinds that the settings of a role show, in order. */
export function kindsOf(role: Role): NoticeKind[] {
  const listed = noticeKinds.filter((kind) => ruleOf(kind).roles.includes(role) && placeOf(kind) < Infinity);
  return listed.sort((a, b) => placeOf(a) - placeOf(b));
}
