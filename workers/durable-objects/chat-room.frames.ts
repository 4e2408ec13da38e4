import type { ClientFrame, Draft } from "../../app/features/chat/chat.schema";
import { roomCloseCodes } from "../../app/features/chat/chat.schema";
import type { Outcome } from "../../app/features/chat/room-face";
import type { Message } from "../../app/features/chat/message";
import { iso } from "../../app/lib/iso";
import { edit, react, remove } from "./chat-room.alter";
import { cardOf, type Core } from "./chat-room.core";
import { reasonOf, revisionOf } from "./chat-room.changes";
import { move } from "./chat-room.read";
import { replay } from "./chat-room.replay";
import { post } from "./chat-room.send";
import { answer, broadcast, deviceOf, heardFrom, isPastLife, refuse } from "./chat-room.sockets";
import { judgeFrame, pong, typingEvery } from "./chat-room.state";
import { close, send } from "./object-sockets";

/** A device's message: its own socket gets `ack`, for a repetition the same one again. */
async function sendFrom(core: Core, socket: WebSocket, draft: Draft): Promise<void> {
  const { clientId } = draft;
  const outcome = await post(core, deviceOf(socket).memberId, draft, socket);
  if (!outcome.ok) return refuse(core, socket, { ...refusal(outcome), clientId }, false);
  const { seq, id, createdAt, expiresAt } = outcome.value;
  const until = expiresAt === null ? {} : { expiresAt: iso(expiresAt) };
  answer(core, socket, { type: "ack", clientId, seq, id, createdAt: iso(createdAt), ...until });
}

function refusal({ code, retryAfter }: Extract<Outcome<never>, { ok: false }>) {
  return retryAfter === undefined ? { code } : { code, retryAfter };
}

/**
 * A device's change of a message. Like everybody it is told by the frame of the change; when nothing changed (it asks again
 * because it never heard) it is told alone how the message stands.
 */
async function alterFrom(core: Core, socket: WebSocket, id: string, work: Promise<Outcome<Message>>): Promise<void> {
  const rev = core.rev;
  const outcome = await work;
  if (!outcome.ok) return refuse(core, socket, { ...refusal(outcome), id }, false);
  if (core.rev !== rev && deviceOf(socket).live) return;
  const { seq, content, editedAt, deletedAt } = outcome.value;
  if (deletedAt !== null) {
    const reason = reasonOf(core.sql, seq);
    const gone = { id, seq, deletedAt: iso(deletedAt), reason, rev: revisionOf(core.sql, seq, "deleted") };
    return answer(core, socket, { type: "deleted", ...gone });
  }
  if (editedAt === null) return;
  const words = { id, seq, content, editedAt: iso(editedAt), rev: revisionOf(core.sql, seq, "edited") };
  answer(core, socket, { type: "edited", ...words });
}

/** Somebody types: told to the others, at most every 2 s. */
function typingFrom(core: Core, memberId: string): void {
  const now = core.now();
  if (cardOf(core).readOnly || (core.typing.get(memberId) ?? 0) + typingEvery > now) return;
  core.typing.set(memberId, now);
  broadcast(core, { type: "typing", memberId }, "all", memberId);
}

/** Frames that cost something are counted: more than a person and their devices can mean is refused. */
function isTooMuch(core: Core, socket: WebSocket, frame: ClientFrame): boolean {
  const retryAfter = frame.type === "ping" ? 0 : core.frames.take(deviceOf(socket).memberId, core.now());
  if (retryAfter === 0) return false;
  const named = { ...("clientId" in frame && { clientId: frame.clientId }), ...("id" in frame && { id: frame.id }) };
  refuse(core, socket, { code: "chat.too_fast", ...named, retryAfter }, false);
  return true;
}

/** Does what a frame asks. */
function take(core: Core, socket: WebSocket, frame: ClientFrame): Promise<void> | void {
  const { memberId } = deviceOf(socket);
  switch (frame.type) {
    case "hello":
      return replay(
        core,
        socket,
        frame.rev === undefined ? { after: frame.after } : { after: frame.after, rev: frame.rev },
      );
    case "send":
      return sendFrom(core, socket, frame);
    case "edit":
      return alterFrom(core, socket, frame.id, edit(core, memberId, frame.id, frame.content));
    case "delete":
      return alterFrom(core, socket, frame.id, remove(core, memberId, frame.id));
    case "react":
      return alterFrom(core, socket, frame.id, react(core, memberId, frame.id, frame.name, frame.on));
    case "read":
      return move(core, memberId, { read: frame.seq }, socket);
    case "received":
      return move(core, memberId, { received: frame.seq }, socket);
    case "typing":
      return typingFrom(core, memberId);
    case "ping":
      return send(socket, pong);
    default:
      return frame satisfies never;
  }
}

/** What a device says. */
export function handleFrame(core: Core, socket: WebSocket, text: string | ArrayBuffer): Promise<void> | void {
  heardFrom(socket);
  if (socket.readyState !== WebSocket.OPEN) return;
  if (isPastLife(socket, core.now())) return close(socket, roomCloseCodes.tooOld, "come back");
  const frame = judgeFrame(text);
  if (frame === "too_big") {
    refuse(core, socket, { code: "request.too_large" }, false);
    return close(socket, roomCloseCodes.tooBig, "frame too big");
  }
  if ("refused" in frame) {
    const { refused: code, ...named } = frame;
    return refuse(core, socket, { code, ...named }, true);
  }
  if (isTooMuch(core, socket, frame)) return;
  return take(core, socket, frame);
}
