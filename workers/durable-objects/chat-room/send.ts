import type { Draft } from "../../../app/features/chat/chat.schema";
import type { FileInfo } from "../../../app/features/files/file-info";
import type { Message } from "../../../app/features/chat/message/message";
import { showMessage } from "../../../app/features/chat/message/message.present";
import { takeFiles } from "../../../app/features/chat/room/room-files.server";
import type { Outcome } from "../../../app/features/chat/room/room-face";
import { inTime } from "../../../app/lib/in-time";
import { chatIds } from "../../../app/features/chat/chat.ids";
import { newId } from "../../../app/lib/id";
import { cardOf, inOrder, vaultAtHand, vaultOf, type Core } from "./core";
import { firstBody } from "./changes";
import { openBody, openFiles, openRows, sealBody, sealFiles, toMessage } from "./messages";
import { broadcast, isExpelled } from "./sockets";
import { expiryOf, newsDelay, patience } from "./chat-room.state";
import { insertMessage, messageOfClient, messageOfId, type Row } from "./chat-room.store";
import { plan } from "../schedule";
import { shardNow } from "../shard-now";

type Sealed = { body: string; files: FileInfo[]; filesSealed: string | null };

/** Seals a message, and takes the sender's files for it; null when one of them is not theirs. */
async function prepare(core: Core, memberId: string, id: string, draft: Draft): Promise<Sealed | null> {
  if (draft.files.length === 0) {
    const vault = vaultAtHand(core) ?? (await vaultOf(core));
    return { body: await sealBody(vault, id, draft.content), files: [], filesSealed: null };
  }
  const { clinicId, roomId } = cardOf(core);
  const sending = { clinicId, roomId, memberId, messageId: id };
  const job = core.job();
  const files = await takeFiles(job.shard(await shardNow(job, cardOf(core))), sending, draft.files);
  if (!files) return null;
  const vault = await vaultOf(core);
  const [body, filesSealed] = await Promise.all([sealBody(vault, id, draft.content), sealFiles(vault, id, files)]);
  return { body, files, filesSealed };
}

/** The same `clientId` again: the first message, or a refusal when it said something else. What is gone is not compared. */
async function again(core: Core, row: Row, draft: Draft): Promise<Outcome<Message>> {
  const vault = vaultOf(core);
  const said = firstBody(core.sql, row.seq) ?? row.body;
  const [message] = await openRows(core.sql, vault, [row]);
  if (!message) throw new Error("a row without a message");
  if (row.deleted_at !== null || said === null) return { ok: true, value: message };
  const open = await vault;
  const [content, files] = await Promise.all([openBody(open, row.id, said), openFiles(open, row)]);
  const isSame =
    content === draft.content &&
    (draft.replyTo ?? null) === row.reply_to &&
    JSON.stringify(files.map(({ id }) => id)) === JSON.stringify(draft.files);
  return isSame ? { ok: true, value: message } : { ok: false, code: "chat.client_id_reused" };
}

/** The device that says something, and what tells it that its message is there. */
export type Sender = { socket: WebSocket; tell(message: Message): void };

/**
 * Numbers, stores and sends a message, to its sender first, who waits for it: one synchronous step. Whether it is a repetition is
 * found out by storing it: to look first would cost as much again.
 * @returns null for a repetition
 */
function enter(core: Core, memberId: string, id: string, draft: Draft, sealed: Sealed, from?: Sender): Message | null {
  const now = core.now();
  const row: Row = {
    seq: core.lastSeq + 1,
    id,
    client_id: draft.clientId,
    sender: memberId,
    body: sealed.body,
    files: sealed.filesSealed,
    reply_to: draft.replyTo ?? null,
    created_at: now,
    edited_at: null,
    deleted_at: null,
    expires_at: expiryOf(draft.life, now),
  };
  if (!insertMessage(core.sql, row)) return null;
  core.lastSeq = row.seq;
  const message = toMessage(row, draft.content, sealed.files, []);
  from?.tell(message);
  broadcast(core, { type: "message", message: showMessage(message) }, "live", from?.socket);
  plan(core.schedule, "news", now + newsDelay);
  if (row.expires_at !== null) plan(core.schedule, "expire", row.expires_at);
  return message;
}

type Refused = Extract<Outcome<never>, { ok: false }>;

const isRefused = (judged: Sealed | Refused): judged is Refused => "ok" in judged;

/** What is to be stored, or why it is not taken, if it is none that is known: it counts against the limit from here on. */
function judge(
  core: Core,
  memberId: string,
  draft: Draft,
  sealed: Sealed | "late" | null,
  from?: Sender,
): Sealed | Refused {
  const refuse = (code: "chat.read_only" | "chat.message_not_found" | "chat.file_not_found") =>
    ({ ok: false, code }) as const;
  if (sealed === "late") return { ok: false, code: "request.unavailable", retryAfter: 5 };
  if (from && isExpelled(from.socket)) return refuse("chat.read_only"); // nobody hears it: the login ended while it waited
  if (!sealed) return refuse("chat.file_not_found");
  if (cardOf(core).readOnly) return refuse("chat.read_only");
  if (draft.replyTo !== undefined && !messageOfId(core.sql, draft.replyTo)) return refuse("chat.message_not_found");
  const retryAfter = core.messages.take(memberId, core.now());
  return retryAfter > 0 ? { ok: false, code: "chat.too_fast", retryAfter } : sealed;
}

/**
 * A message comes in, by a socket or over HTTP. Sealing begins at once; numbering, storing and sending follow in the order of
 * arrival. Only what becomes a message counts against the limit: a repetition is none. Every other live device is sent `message`;
 * the sender's own is told by `from`; what did not come to be a new message is for the caller to answer.
 */
export function post(core: Core, memberId: string, draft: Draft, from?: Sender): Promise<Outcome<Message>> {
  const id = newId(chatIds.message, core.now());
  // With the key at hand and no files nothing outside is waited for.
  const isAlone = draft.files.length === 0 && vaultAtHand(core) !== null;
  const preparing = prepare(core, memberId, id, draft);
  preparing.catch(() => undefined); // heard of in its turn
  const posting = inOrder(core, memberId, async (): Promise<Outcome<Message>> => {
    const sealed = isAlone ? await preparing : await inTime(preparing, patience, () => "late" as const);
    const judged = judge(core, memberId, draft, sealed, from);
    const entered = isRefused(judged) ? null : enter(core, memberId, id, draft, judged, from);
    if (entered) return { ok: true, value: entered };
    const known = messageOfClient(core.sql, memberId, draft.clientId);
    if (!isRefused(judged)) core.messages.giveBack(memberId);
    if (known) return again(core, known, draft);
    if (isRefused(judged)) return judged;
    throw new Error("a message neither new nor known");
  });
  if (draft.files.length === 0) return posting;
  // Once more when the look-up is over: a late one takes files for a message that was refused meanwhile.
  const done = Promise.allSettled([posting, preparing]);
  core.state.waitUntil(done.then(() => dropUnused(core, id)));
  return posting.finally(() => dropUnused(core, id));
}

/** The files taken for a message that did not come to be, a repetition or a refusal, are let go of. */
function dropUnused(core: Core, id: string): void {
  if (messageOfId(core.sql, id)) return;
  core.sql.exec("insert or ignore into released (message_id) values (?)", id);
  plan(core.schedule, "release", core.now());
}
