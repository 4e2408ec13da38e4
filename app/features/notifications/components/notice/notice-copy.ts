import type { Role } from "~/features/kernel/actor";
import type { NoticeChannel, NoticeKind } from "~/features/kernel/said/notice-rule";
import { ruleOf } from "../../notice/notice-kind";

/** A notice as the list needs it. */
export type NoticeItem = {
  id: string;
  kind: NoticeKind;
  subjectId: string;
  aboutMemberId: string | null;
  aboutName: string | null;
  createdAt: number;
  readAt: number | null;
};

/** What a notice says inside the app, where names may stand. */
export function noticeSentence({ kind, aboutName }: Pick<NoticeItem, "kind" | "aboutName">, role: Role): string {
  return ruleOf(kind).sentence(aboutName ?? "Alguém", role);
}

/** Where a notice leads; null when there is nothing more to see. */
export function noticeHref(
  { kind, ...subject }: Pick<NoticeItem, "kind" | "subjectId" | "aboutMemberId">,
  role: Role,
): string | null {
  return ruleOf(kind).href(subject, role);
}

/** What the settings call a kind. */
export function kindLabel(kind: NoticeKind): string {
  return ruleOf(kind).label;
}

export const channelLabels: Record<NoticeChannel | "app", string> = {
  app: "Na CÁRIS",
  email: "E-mail",
  whatsapp: "WhatsApp",
  sms: "SMS",
  push: "Neste e nos seus outros aparelhos",
};

export const shortChannelLabels: Record<NoticeChannel, string> = {
  email: "E-mail",
  whatsapp: "WhatsApp",
  sms: "SMS",
  push: "Aparelho",
};
