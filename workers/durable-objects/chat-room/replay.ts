import type { ServerFrame } from "../../../app/features/chat/chat.schema";
import { showMessage } from "../../../app/features/chat/message/message.present";
import { orUnreadable, unreadableText } from "../../../app/features/kernel/keys/unreadable";
import { iso } from "../../../app/lib/time/iso";
import { changesAfter, reasonOf, revisionBefore, type Change } from "./changes";
import { vaultOf, type Core } from "./core";
import { openBody, openRows } from "./messages";
import { answer, mark, sendTo, frameText } from "./sockets";
import { replayPage } from "./chat-room.state";
import { messageOfSeq, messagesAfter } from "./chat-room.store";

/** How far a device has come in its replay. */
type Progress = {
  /** Seq and revision up to which it has everything. */
  after: number;
  rev: number;
  /** What was replayed anew, in parts: up to which seq, and the revision that part already showed. */
  shown: { to: number; rev: number }[];
  /** Up to here it had the messages before. */
  from: number;
};

const running = new WeakMap<WebSocket, object>();

/** Whether a device that has come this far was already shown a change: with the message itself, or with one yet to come. */
function isShown({ after, from, shown }: Progress, { seq, rev }: Change): boolean {
  if (seq > after) return true;
  if (seq <= from) return false;
  const part = shown.find(({ to }) => seq <= to);
  return part !== undefined && rev <= part.rev;
}

/** A change as its frame, with what the message says now; null when a later change has made it pointless. */
async function frameOf(core: Core, { rev, seq, kind, name, member }: Change): Promise<ServerFrame | null> {
  const row = messageOfSeq(core.sql, seq);
  if (!row) return null;
  const { id, body, edited_at, deleted_at } = row;
  switch (kind) {
    case "edited": {
      if (body === null || edited_at === null) return null;
      const content = await orUnreadable(openBody(await vaultOf(core), id, body), unreadableText);
      return { type: "edited", id, seq, content, editedAt: iso(edited_at), rev };
    }
    case "author":
    case "expired":
      return { type: "deleted", id, seq, deletedAt: iso(deleted_at ?? 0), reason: reasonOf(core.sql, seq), rev };
    case "on":
    case "off":
      if (name === null || member === null) return null;
      return { type: "reacted", id, seq, name, memberId: member, on: kind === "on", rev };
    default:
      return kind satisfies never;
  }
}

/** Sends the next messages. @returns whether there were any */
async function sendMessages(
  core: Core,
  socket: WebSocket,
  progress: Progress,
  isStill: () => boolean,
): Promise<boolean> {
  const rows = messagesAfter(core.sql, progress.after, replayPage);
  const last = rows.at(-1);
  if (!last) return false;
  const { rev } = core;
  const messages = await openRows(core.sql, vaultOf(core), rows);
  if (!isStill()) return true;
  for (const message of messages) sendTo(core, socket, frameText({ type: "message", message: showMessage(message) }));
  progress.after = last.seq;
  progress.shown.push({ to: last.seq, rev });
  return true;
}

/** Sends the next changes. @returns whether there were any */
async function sendChanges(
  core: Core,
  socket: WebSocket,
  progress: Progress,
  isStill: () => boolean,
): Promise<boolean> {
  const changes = changesAfter(core.sql, progress.rev, replayPage);
  const last = changes.at(-1);
  if (!last) return false;
  const missed = changes.filter((change) => !isShown(progress, change));
  const frames = await Promise.all(missed.map((change) => frameOf(core, change)));
  if (!isStill()) return true;
  for (const frame of frames) if (frame) answer(core, socket, frame);
  progress.rev = last.rev;
  return true;
}

/**
 * Sends a device what it misses: messages in order, then changes of older ones, part by part; and makes it live in the same
 * synchronous step that finds nothing newer, so that nothing falls between and nothing comes twice. A second hello takes the
 * place of the first.
 */
export async function replay(core: Core, socket: WebSocket, hello: { after: number; rev?: number }): Promise<void> {
  const turn = {};
  running.set(socket, turn);
  const isStill = () => running.get(socket) === turn && socket.readyState === WebSocket.OPEN;
  mark(socket, { live: false });
  const after = Math.min(hello.after, core.lastSeq);
  const rev = Math.min(hello.rev ?? revisionBefore(core.sql, after, core.rev), core.rev);
  const progress: Progress = { after, rev, shown: [], from: after };
  while (isStill()) {
    if (await sendMessages(core, socket, progress, isStill)) continue;
    if (!isStill()) return;
    if (await sendChanges(core, socket, progress, isStill)) continue;
    if (!isStill()) return;
    if (progress.after < core.lastSeq || progress.rev < core.rev) continue;
    mark(socket, { live: true });
    answer(core, socket, { type: "ready", seq: core.lastSeq, rev: core.rev });
    return;
  }
}
