import type { Role } from "../actor";

/** Every kind of notice there is: each feature adds its own (`<x>.notices.ts`), so that a misspelt one does not compile. */
export interface NoticeKinds {}
export type NoticeKind = keyof NoticeKinds;

/** Ways out of the app; in-app is always. WhatsApp is for who agreed to it, and stands for SMS (ADR 0038). */
export const noticeChannels = ["email", "whatsapp", "sms", "push"] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** What is said outside the app: neutral, for lock screens and shared mailboxes (no name, no clinical word). */
export type OutsideWords = { subject: string; line: string; action: string };

/** What a notice is about: the entry, the link, the invitation; and the member it tells of. */
type Subject = { subjectId: string; aboutMemberId: string | null };

/** What a kind of notice is. */
export type NoticeRule = {
  /** Who can get it: whose settings show it. */
  roles: readonly Role[];
  /** Channels used until the member says otherwise; where SMS is one, so is WhatsApp. */
  channels: readonly NoticeChannel[];
  /** Its place in the settings' list; null: it is not there, nor can its e-mail be left, since it is not for the person to choose, or was asked for at that moment. */
  listed: number | null;
  /** Goes out whatever preferences and quiet hours say. */
  urgent?: true;
  /** Goes out at its time even in quiet hours: the person fixed that time themselves. */
  timely?: true;
  /** How long (ms) a channel waits, so that who reads it in the app meanwhile is spared it. */
  waits?: Partial<Record<NoticeChannel, number>>;
  /** What the settings call it. */
  label: string;
  icon: "bell" | "comment" | "hands" | "letter" | "message" | "note" | "plan" | "shield";
  /** What it says inside the app, where names may stand. @param who whom it tells of, or "Alguém" */
  sentence(who: string, role: Role): string;
  /** Where it leads; null when there is nothing more to see. */
  href(subject: Subject, role: Role): string | null;
  /** Words of its own outside the app, where the neutral ones for all do not do. */
  outside?: OutsideWords;
};
export type NoticeRules = Record<string, NoticeRule>;
