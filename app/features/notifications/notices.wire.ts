import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { noticeChannels } from "~/features/kernel/said/notice-rule";
import { deviceSchema, forgetDeviceSchema, markReadSchema, preferencesSchema } from "./notices.schema";

const at = "2026-03-14T12:30:00.000Z";
const noticeId = "not_01JQ2M3N4P5Q6R7S8T9V0W1X2Y";
const beatriz = { id: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", name: "Beatriz Lima" };
const quiet = { on: true, from: "22:00", to: "07:00" };
const endpoint = "https://push.exemplo.com/send/7f3a";
const channelSchema = named("NoticeChannel", z.enum(noticeChannels), "email");

/** A notice in the list of who got it. */
export const noticeSchema = named(
  "Notice",
  z.object({
    id: z.string(),
    kind: z.string(),
    subjectId: z.string().describe("Do que trata: a anotação, o vínculo, o convite"),
    aboutMemberId: z.string().nullable(),
    aboutName: z.string().nullable(),
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
  }),
  {
    id: noticeId,
    kind: "diary.commented",
    subjectId: "dia_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    aboutMemberId: beatriz.id,
    aboutName: beatriz.name,
    createdAt: at,
    readAt: null,
  },
);
/** What a member has chosen, and by which ways they can be reached. */
export const setPreferencesSchema = named(
  "NoticePreferences",
  z.object({
    kinds: z.array(z.object({ kind: z.string(), wanted: z.array(channelSchema) })),
    reachable: z.array(channelSchema),
    quiet: z.object({ on: z.boolean(), from: z.string(), to: z.string() }),
  }),
  { kinds: [{ kind: "diary.commented", wanted: ["email"] }], reachable: ["email"], quiet },
);
/** One notice on one of its ways, as the administration sees it. */
export const deliverySchema = named(
  "Delivery",
  z.object({
    id: z.string(),
    memberId: z.string(),
    memberName: z.string().nullable(),
    kind: z.string(),
    channel: channelSchema,
    status: z.enum(["pending", "held", "sent", "delivered", "failed", "dropped"]),
    cause: z.string().nullable(),
    attempts: z.int(),
    createdAt: instantSchema,
    sentAt: instantSchema.nullable(),
    settledAt: instantSchema.nullable(),
  }),
  {
    id: "dlv_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    memberId: beatriz.id,
    memberName: beatriz.name,
    kind: "diary.shared",
    channel: "email",
    status: "delivered",
    cause: null,
    attempts: 1,
    createdAt: at,
    sentAt: at,
    settledAt: at,
  },
);
export const unreadSchema = named("Unread", z.object({ unread: z.int() }), { unread: 0 });
export const doneSchema = named("Done", z.object({ done: z.literal(true) }), { done: true });

export const markReadBody = named("MarkNoticesRead", markReadSchema, { ids: [noticeId] });
export const preferencesBody = named("SetNoticePreferences", preferencesSchema, {
  wanted: [{ kind: "diary.commented", channel: "email" }],
  quiet,
});
export const deviceBody = named("RegisterPushDevice", deviceSchema, {
  endpoint,
  keys: {
    p256dh: "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  },
  label: "Celular",
});
export const forgetDeviceBody = named("ForgetPushDevice", forgetDeviceSchema, { endpoint });
