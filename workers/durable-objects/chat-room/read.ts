import type { Changed, Found, MessagePage, RoomState, Window } from "../../../app/features/chat/room/room-face";
import type { ServerFrame } from "../../../app/features/chat/chat.schema";
import type { Message } from "../../../app/features/chat/message/message";
import { orUnreadable } from "../../../app/features/kernel/keys/unreadable";
import { fold } from "../../../app/lib/text/text";
import { changesAfter } from "./changes";
import { cardOf, vaultOf, type Core } from "./core";
import { membersOf, moved, writePosition, type Position } from "./members";
import { openBody, openRows } from "./messages";
import { broadcast, onlineMembers } from "./sockets";
import { mostFound, newsDelay, replayPage, searchReach } from "./chat-room.state";
import { messageOfSeq, messagesAfter, messagesBefore, seqAt, type Row } from "./chat-room.store";
import { plan } from "../schedule";

/** Where the room stands. */
export function stateOf(core: Core): RoomState {
  const { lastSeq, rev, positions } = core;
  return { lastSeq, rev, members: membersOf(cardOf(core), positions, onlineMembers(core)) };
}

function rowsOf({ sql, lastSeq }: Core, window: Window): Row[] {
  const { limit } = window;
  if ("after" in window) return messagesAfter(sql, window.after, limit);
  if ("around" in window || "at" in window) {
    const middle = "around" in window ? window.around : seqAt(sql, window.at, lastSeq);
    const half = Math.floor(limit / 2);
    const older = messagesBefore(sql, middle, half);
    return [...older, ...messagesAfter(sql, middle - 1, limit - older.length)];
  }
  return messagesBefore(sql, window.before ?? lastSeq + 1, limit);
}

/** A part of the log: it reads the rows of the part and no others. Places have no gaps, so the ends are known without looking. */
export async function page(core: Core, window: Window): Promise<MessagePage> {
  const rows = rowsOf(core, window);
  const [first, last] = [rows[0], rows.at(-1)];
  const { lastSeq } = core;
  const edge = "after" in window ? window.after : "before" in window ? (window.before ?? lastSeq + 1) : lastSeq;
  const hasOlder = (first?.seq ?? Math.min(edge, lastSeq)) > 1;
  const hasNewer = (last?.seq ?? edge) < lastSeq;
  return { messages: await openRows(core.sql, vaultOf(core), rows), hasOlder, hasNewer };
}

/** What was changed after a revision, each message once as it stands, in parts: for devices that no socket tells. */
export async function changed(core: Core, after: number): Promise<Changed> {
  const changes = changesAfter(core.sql, after, replayPage);
  const rev = changes.length < replayPage ? core.rev : (changes.at(-1)?.rev ?? core.rev);
  const seqs = [...new Set(changes.map(({ seq }) => seq))];
  const rows = seqs.flatMap((seq) => messageOfSeq(core.sql, seq) ?? []);
  return { rev, messages: await openRows(core.sql, vaultOf(core), rows) };
}

/** Looks for words, newest first, in some 2,000 messages at most; opened in parts so that a find near the end is quick. */
export async function search(core: Core, { q, before }: { q: string; before?: number | undefined }): Promise<Found> {
  const wanted = fold(q);
  const vault = await vaultOf(core);
  const found: Message[] = [];
  let place = before ?? core.lastSeq + 1;
  for (let seen = 0; seen < searchReach && place > 1 && found.length < mostFound;) {
    const rows = messagesBefore(core.sql, place, 200);
    const texts = await Promise.all(
      rows.map(async ({ id, body }) => (body === null ? "" : orUnreadable(openBody(vault, id, body), ""))),
    );
    const hits = rows.filter((_, i) => wanted !== "" && fold(texts[i] ?? "").includes(wanted)).reverse();
    const room = mostFound - found.length;
    for (const row of hits.slice(0, room)) found.push(...(await openRows(core.sql, Promise.resolve(vault), [row])));
    const stop = hits.length > room ? hits[room - 1]?.seq : undefined;
    place = stop ?? rows[0]?.seq ?? 1;
    seen += rows.length;
  }
  return { messages: found, nextBefore: place > 1 ? place : null };
}

/** A member says how far they have read, or a device how far it has received: it only grows; the others are told. */
export function move(core: Core, memberId: string, said: { received?: number; read?: number }, from?: WebSocket): void {
  const before: Position = core.positions.get(memberId) ?? { received: 0, read: 0 };
  const after = moved(before, said, core.lastSeq);
  if (!after) return;
  core.positions.set(memberId, after);
  writePosition(core.sql, memberId, after);
  const hasRead = after.read > before.read;
  const frame: ServerFrame = hasRead
    ? { type: "read", memberId, seq: after.read }
    : { type: "received", memberId, seq: after.received };
  // Where care has ended nobody is told that the other side is there, reading.
  if (!cardOf(core).readOnly) broadcast(core, frame, "all", from);
  if (hasRead) plan(core.schedule, "news", core.now() + newsDelay);
}
