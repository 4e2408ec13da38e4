import * as z from "zod";
import { fileInfoSchema } from "~/features/files/files.schema";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { tooLong, words } from "~/features/kernel/words.schema";
import { cleanText, isVisible } from "~/lib/text/text";
import { lengthOf } from "~/lib/text/text-length";
import { longestMessage, mostFiles } from "./message/limits";
import { messageLives, reactionNames } from "./message/message";
import { kB } from "~/lib/bytes";

// Apart, so that browsers have them without the schema library.
export { roomCloseCodes } from "./close-codes";
export { longestMessage } from "./message/limits";

/** Bytes of one frame of a device. */
export const longestFrame = 64 * kB;

/** May be empty beside files. */
const content = z
  .string("Escreva a mensagem.")
  .overwrite((text) => cleanText(text).trim())
  .refine((text) => lengthOf(text) <= longestMessage, { error: () => tooLong(longestMessage) })
  .meta({ maxLength: longestMessage });
const written = words(longestMessage, "Escreva a mensagem.");
const messageId = z.string().max(64);
const seq = z.int().min(0);

/** What a device sends to be a message. `clientId` is chosen by the device, the same for every try. */
const draft = z.object({
  clientId: z.string().min(1).max(64),
  content: content.default(""),
  replyTo: messageId.optional(),
  files: z.array(z.string().max(64)).max(mostFiles, "Envie no máximo 10 arquivos por mensagem.").default([]),
  life: z.enum(messageLives).optional(),
});
const isSomething = ({ content, files }: { content: string; files: string[] }) =>
  isVisible(content) || files.length > 0;

/** `POST /api/chat/rooms/:id/messages`. */
export const sendMessageSchema = draft.refine(isSomething, { error: "Escreva a mensagem.", path: ["content"] });
/** `PATCH /api/chat/rooms/:id/messages/:messageId`. */
export const editMessageSchema = z.object({ content: written });

/** Every frame a device may send. */
export const clientFrameSchema = z.discriminatedUnion("type", [
  /** What the device has: the last seq, and (optional) the last revision; what is newer follows, in order, each once. */
  z.object({ type: z.literal("hello"), after: seq, rev: seq.optional() }),
  draft.extend({ type: z.literal("send") }).refine(isSomething),
  z.object({ type: z.literal("edit"), id: messageId, content: written }),
  z.object({ type: z.literal("delete"), id: messageId }),
  z.object({ type: z.literal("react"), id: messageId, name: z.enum(reactionNames), on: z.boolean() }),
  z.object({ type: z.literal("read"), seq }),
  /** The device keeps everything up to this seq: "entregue". */
  z.object({ type: z.literal("received"), seq }),
  z.object({ type: z.literal("typing") }),
  z.object({ type: z.literal("ping") }),
]);
export type ClientFrame = z.output<typeof clientFrameSchema>;
export type Draft = z.output<typeof sendMessageSchema>;

const at = "2026-03-14T12:30:00.000Z";
const ana = "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y";
const rita = "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Z";

const message = {
  seq: 12,
  id: "msg_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  clientId: "aparelho-7",
  senderId: ana,
  content: "Cheguei bem.",
  createdAt: at,
  files: [],
  reactions: [{ name: "heart" as const, memberIds: [rita] }],
};

/** A message at the API and on sockets. */
export const messageSchema = named(
  "Message",
  z.object({
    seq,
    id: z.string(),
    clientId: z.string(),
    senderId: z.string(),
    content: z.string(),
    createdAt: instantSchema,
    editedAt: instantSchema.optional(),
    deletedAt: instantSchema.optional(),
    expiresAt: instantSchema.optional(),
    replyTo: z.string().optional(),
    files: z.array(fileInfoSchema),
    reactions: z.array(z.object({ name: z.enum(reactionNames), memberIds: z.array(z.string()) })),
  }),
  message,
);
export type WireMessage = z.output<typeof messageSchema>;

const roomMember = named(
  "RoomMember",
  z.object({
    memberId: z.string(),
    name: z.string(),
    role: z.enum(["patient", "psychologist", "admin"]),
    receivedSeq: seq,
    readSeq: seq,
    online: z.boolean(),
  }),
  { memberId: ana, name: "Ana Souza", role: "patient", receivedSeq: 12, readSeq: 11, online: true },
);

const room = {
  id: "rom_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  kind: "pair" as const,
  title: "Ana Souza",
  peer: { memberId: ana, role: "patient" as const },
  canWrite: true,
  unread: 1,
  last: { seq: 12, senderId: ana, excerpt: "Cheguei bem.", at },
};
/** A room as lists of the API show it. */
export const roomSchema = named(
  "Room",
  z.object({
    id: z.string(),
    kind: z.enum(["pair", "group"]),
    title: z.string(),
    peer: z.object({ memberId: z.string(), role: z.enum(["patient", "psychologist", "admin"]) }).nullable(),
    canWrite: z.boolean(),
    unread: z.int(),
    last: z.object({ seq, senderId: z.string(), excerpt: z.string(), at: instantSchema }).nullable(),
  }),
  room,
);
/** A room with who is in it and where it stands. */
export const wholeRoomSchema = named(
  "WholeRoom",
  roomSchema.and(z.object({ members: z.array(roomMember), lastSeq: seq, rev: seq })),
  { ...room, members: [], lastSeq: 12, rev: 3 },
);

/** Every frame the room sends. Each change of an older message carries `rev`, which counts changes as `seq` counts messages. */
const serverFrame = z.discriminatedUnion("type", [
  /** First frame of each connection, before any `hello`. */
  z.object({
    type: z.literal("welcome"),
    seq,
    rev: seq,
    members: z.array(roomMember),
    you: z.string(),
    canWrite: z.boolean(),
  }),
  /** The replay asked for by `hello` is over: from here on frames are live. */
  z.object({ type: z.literal("ready"), seq, rev: seq }),
  z.object({ type: z.literal("message"), message: messageSchema }),
  /** To the device that sent it, in place of `message`. */
  z.object({
    type: z.literal("ack"),
    clientId: z.string(),
    seq,
    id: z.string(),
    createdAt: instantSchema,
    expiresAt: instantSchema.optional(),
  }),
  z.object({ type: z.literal("edited"), id: z.string(), seq, content: z.string(), editedAt: instantSchema, rev: seq }),
  z.object({
    type: z.literal("deleted"),
    id: z.string(),
    seq,
    deletedAt: instantSchema,
    reason: z.enum(["author", "expired"]),
    rev: seq,
  }),
  z.object({
    type: z.literal("reacted"),
    id: z.string(),
    seq,
    name: z.enum(reactionNames),
    memberId: z.string(),
    on: z.boolean(),
    rev: seq,
  }),
  z.object({ type: z.literal("read"), memberId: z.string(), seq }),
  z.object({ type: z.literal("received"), memberId: z.string(), seq }),
  z.object({ type: z.literal("typing"), memberId: z.string() }),
  z.object({ type: z.literal("presence"), memberId: z.string(), online: z.boolean() }),
  /** Who is in the room, or whether one may write, has changed. */
  z.object({ type: z.literal("room"), members: z.array(roomMember), canWrite: z.boolean() }),
  /** A frame was refused. `clientId` or `id` say which, `retryAfter` (s) when it may be tried again. */
  z.object({
    type: z.literal("error"),
    code: z.string(),
    clientId: z.string().optional(),
    id: z.string().optional(),
    retryAfter: z.int().optional(),
  }),
  z.object({ type: z.literal("pong") }),
]);
export const serverFrameSchema = named("RoomFrame", serverFrame, { type: "typing", memberId: ana });
export type ServerFrame = z.output<typeof serverFrameSchema>;
