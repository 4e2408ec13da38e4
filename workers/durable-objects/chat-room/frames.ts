import type { ClientFrame, Draft, ServerFrame } from "../../../app/features/chat/chat.schema";
import { roomCloseCodes } from "../../../app/features/chat/chat.schema";
import type { Outcome } from "../../../app/features/chat/room/room-face";
import type { Message } from "../../../app/features/chat/message/message";
import { iso } from "../../../app/lib/time/iso";
import { edit, react, remove } from "./alter";
import { cardOf, type Core } from "./core";
import { reasonOf, revisionOf } from "./changes";
import { move } from "./read";
import { replay } from "./replay";
import { post } from "./send";
import { answer, broadcast, deviceOf, expel, heardFrom, isExpelled, isPastLife, refuse } from "./sockets";
import { judgeFrame, pong, typingEvery } from "./chat-room.state";
import { send } from "../sockets";

/** A device's message: its own socket gets `ack`, for a repetition the same one again. */
async function sendFrom(core: Core, socket: WebSocket, draft: Draft): Promise<void> {
  const { clientId } = draft;
  let isTold = false;
  const tell = ({ seq, id, createdAt, expiresAt }: Message): void => {
    const until = expiresAt === null ? {} : { expiresAt: iso(expiresAt) };
    answer(core, socket, { type: "ack", clientId, seq, id, createdAt: iso(createdAt), ...until });
    isTold = true;
  };
  const outcome = await post(core, deviceOf(socket).memberId, draft, { socket, tell });
  if (!outcome.ok) return refuse(core, socket, { ...refusal(outcome), clientId }, false);
  if (!isTold) tell(outcome.value); // a repetition
}

function refusal({ code, retryAfter }: Extract<Outcome<never>, { ok: false }>) {
  return retryAfter === undefined ? { code } : { code, retryAfter };
}

/** How a deleted or edited message stands, as the frame that told of it. */
function frameOf(core: Core, { id, seq, content, editedAt, deletedAt }: Message): ServerFrame | null {
  if (deletedAt !== null) {
    const reason = reasonOf(core.sql, seq);
    return { type: "deleted", id, seq, deletedAt: iso(deletedAt), reason, rev: revisionOf(core.sql, seq, "deleted") };
  }
  if (editedAt === null) return null;
  return { type: "edited", id, seq, content, editedAt: iso(editedAt), rev: revisionOf(core.sql, seq, "edited") };
}

/**
 * A device's change of a message. Like everybody it is told by the frame of the change; when nothing changed (it asks again
 * because it never heard) or it has not caught up yet, it is told alone how the message stands.
 */
async function alterFrom(
  core: Core,
  socket: WebSocket,
  asked: Extract<ClientFrame, { type: "edit" | "delete" | "react" }>,
  work: Promise<Outcome<Message>>,
): Promise<void> {
  const rev = core.rev;
  const outcome = await work;
  if (!outcome.ok) return refuse(core, socket, { ...refusal(outcome), id: asked.id }, false);
  if (asked.type === "react" || (core.rev !== rev && deviceOf(socket).live)) return;
  const frame = frameOf(core, outcome.value);
  if (frame) answer(core, socket, frame);
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
      return alterFrom(core, socket, frame, edit(core, memberId, frame.id, frame.content));
    case "delete":
      return alterFrom(core, socket, frame, remove(core, memberId, frame.id));
    case "react":
      return alterFrom(core, socket, frame, react(core, memberId, frame.id, frame.name, frame.on));
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
  if (isExpelled(socket)) return;
  if (isPastLife(socket, core.now())) return expel(socket, roomCloseCodes.tooOld, "come back");
  const frame = judgeFrame(text);
  if (frame === "too_big") {
    refuse(core, socket, { code: "request.too_large" }, false);
    return expel(socket, roomCloseCodes.tooBig, "frame too big");
  }
  if ("refused" in frame) {
    const { refused: code, ...named } = frame;
    return refuse(core, socket, { code, ...named }, true);
  }
  if (isTooMuch(core, socket, frame)) return;
  return take(core, socket, frame);
}
