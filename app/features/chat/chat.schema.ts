import * as z from "zod";
import { line, tooLong, words } from "~/features/kernel/words.schema";
import { emptyAsAbsent } from "~/lib/text/empty-as-absent";
import { cleanText, isVisible } from "~/lib/text/text";
import { lengthOf } from "~/lib/text/text-length";
import { longestMessage, mostFiles } from "./message/limits";
import { messageLives, reactionNames } from "./message/message";

// Apart, so that browsers have them without the schema library.
export { roomCloseCodes } from "./close-codes";
export { longestMessage } from "./message/limits";

/** Bytes of one frame of a device. */
export const longestFrame = 64 * 1024;

/** May be empty beside files. */
const content = z
  .string("Escreva a mensagem.")
  .overwrite((text) => cleanText(text).trim())
  .refine((text) => lengthOf(text) <= longestMessage, tooLong(longestMessage))
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
/** `POST /api/chat/rooms`: the room of two, made once. */
export const openRoomSchema = z.object({ memberId: z.string("Diga com quem.").min(1, "Diga com quem.").max(64) });

const place = z.coerce.number("Use um número.").int("Use um número.").min(0, "Use um número.");
const limit = z.coerce
  .number("Use um limite de 1 a 100.")
  .int("Use um limite de 1 a 100.")
  .min(1, "Use um limite de 1 a 100.")
  .max(100, "Use um limite de 1 a 100.");
const pageSize = z.preprocess(emptyAsAbsent, limit.default(20));

/** `GET /api/chat/rooms`. */
export const roomListSchema = z.object({
  limit: pageSize,
  cursor: z.preprocess(emptyAsAbsent, z.string().max(300, "Este cursor não é válido.").optional()),
});
/** `GET /api/chat/rooms/:id/messages`: the newest, or what lies before or after a seq. */
export const messageListSchema = z
  .object({
    limit: pageSize,
    before: z.preprocess(emptyAsAbsent, place.optional()),
    after: z.preprocess(emptyAsAbsent, place.optional()),
  })
  .refine(({ before, after }) => before === undefined || after === undefined, {
    error: "Use before ou after, não os dois.",
    path: ["after"],
  });
/** `GET /api/chat/rooms/:id/changes`. */
export const changesSchema = z.object({ rev: z.preprocess(emptyAsAbsent, place.default(0)) });
/** `POST /api/chat/rooms/:id/messages/:messageId/reactions`. */
export const reactionSchema = z.object({
  name: z.enum(reactionNames, "Escolha uma das reações."),
  on: z.boolean("Diga se põe ou tira."),
});
/** `POST /api/chat/rooms/:id/read`. */
export const readSchema = z.object({ seq: z.int("Diga até onde leu.").min(0, "Diga até onde leu.") });
/** `GET /api/chat/rooms/:id/search`. */
export const searchSchema = z.object({
  q: line(100, "Diga o que procurar.").refine((q) => lengthOf(q) >= 2, "Use ao menos 2 letras."),
  before: z.preprocess(emptyAsAbsent, place.optional()),
});
/** `GET /api/chat/rooms/:id/socket`. */
export const socketSchema = z.object({
  ticket: z.string().max(200).optional().describe("Bilhete de POST /api/auth/tickets, em vez de cookie ou token"),
});

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

const instant = z.iso.datetime();
const file = z.object({
  id: z.string(),
  kind: z.enum(["image", "audio", "pdf"]),
  type: z.string(),
  name: z.string(),
  size: z.int(),
  width: z.int().optional(),
  height: z.int().optional(),
  duration: z.int().optional(),
});

/** A message at the API and on sockets. */
export const messageSchema = z.object({
  seq,
  id: z.string(),
  clientId: z.string(),
  senderId: z.string(),
  content: z.string(),
  createdAt: instant,
  editedAt: instant.optional(),
  deletedAt: instant.optional(),
  expiresAt: instant.optional(),
  replyTo: z.string().optional(),
  files: z.array(file),
  reactions: z.array(z.object({ name: z.enum(reactionNames), memberIds: z.array(z.string()) })),
});
export type WireMessage = z.output<typeof messageSchema>;

const roomMember = z.object({
  memberId: z.string(),
  name: z.string(),
  role: z.enum(["patient", "psychologist", "admin"]),
  receivedSeq: seq,
  readSeq: seq,
  online: z.boolean(),
});

/** A room as lists of the API show it. */
export const roomSchema = z.object({
  id: z.string(),
  kind: z.enum(["pair", "group"]),
  title: z.string(),
  peer: z.object({ memberId: z.string(), role: roomMember.shape.role }).nullable(),
  canWrite: z.boolean(),
  unread: z.int(),
  last: z.object({ seq, senderId: z.string(), excerpt: z.string(), at: instant }).nullable(),
});
/** A room with who is in it and where it stands. */
export const wholeRoomSchema = roomSchema.extend({ members: z.array(roomMember), lastSeq: seq, rev: seq });

/** Every frame the room sends. Each change of an older message carries `rev`, which counts changes as `seq` counts messages. */
export const serverFrameSchema = z.discriminatedUnion("type", [
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
    createdAt: instant,
    expiresAt: instant.optional(),
  }),
  z.object({ type: z.literal("edited"), id: z.string(), seq, content: z.string(), editedAt: instant, rev: seq }),
  z.object({
    type: z.literal("deleted"),
    id: z.string(),
    seq,
    deletedAt: instant,
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
export type ServerFrame = z.output<typeof serverFrameSchema>;
