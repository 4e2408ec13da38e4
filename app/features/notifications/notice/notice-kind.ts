import type { Role } from "~/features/kernel/actor";
import { minutes } from "~/lib/duration";

/** Ways out of the app; in-app is always. */
export const noticeChannels = ["email", "sms", "push"] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

type NoticeRule = {
  /** Who can get it: whose settings show it. */
  roles: readonly Role[];
  /** Channels used until the member says otherwise. */
  channels: readonly NoticeChannel[];
  /** Goes out whatever preferences and quiet hours say. */
  urgent?: true;
  /** How long (ms) a channel waits, so that who reads it in the app meanwhile is spared it. */
  waits?: Partial<Record<NoticeChannel, number>>;
  /** Not in the settings: asked for by the person at that moment. */
  unlisted?: true;
};

/** Every kind of notice: who gets it, and how until they say otherwise. */
export const noticeKinds = {
  "diary.shared": { roles: ["psychologist"], channels: [] },
  "diary.commented": { roles: ["patient"], channels: ["email", "push"] },
  "diary.answered": { roles: ["psychologist"], channels: ["email", "push"] },
  "care.started": { roles: ["patient", "psychologist"], channels: ["email", "push"] },
  "care.ended": { roles: ["patient", "psychologist"], channels: ["email", "push"] },
  "invitation.accepted": { roles: ["psychologist", "admin"], channels: ["email", "push"] },
  "chat.message": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "push"],
    waits: { email: minutes(15), sms: minutes(15) },
  },
  "crp.verified": { roles: ["psychologist"], channels: ["email", "push"] },
  "safety_plan.saved": {
    roles: ["patient", "psychologist"],
    channels: ["email", "push"],
    waits: { email: minutes(15), sms: minutes(15) },
  },
  "safety_plan.review_due": { roles: ["patient", "psychologist"], channels: ["email", "push"] },
  "sos.alert": { roles: ["psychologist", "admin"], channels: ["push", "sms", "email"], urgent: true, unlisted: true },
  "sos.answered": { roles: ["patient"], channels: ["push"], urgent: true, unlisted: true },
  "sos.gaps": { roles: ["admin"], channels: ["email"] },
  test: { roles: ["patient", "psychologist", "admin"], channels: ["email", "sms", "push"], unlisted: true },
} as const satisfies Record<string, NoticeRule>;

export type NoticeKind = keyof typeof noticeKinds;

/** The rule of a kind. */
export function ruleOf(kind: NoticeKind): NoticeRule {
  return noticeKinds[kind];
}

/** Whether a stored text is a kind that this version knows. */
export function isNoticeKind(text: string): text is NoticeKind {
  return Object.hasOwn(noticeKinds, text);
}

/** Kinds that the settings of a role show, in order. */
export function kindsOf(role: Role): NoticeKind[] {
  return (Object.keys(noticeKinds) as NoticeKind[]).filter((kind) => {
    const { roles, unlisted } = ruleOf(kind);
    return roles.includes(role) && !unlisted;
  });
}
