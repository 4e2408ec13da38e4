import type { FileInfo } from "~/features/files/file-info";
import type { ServerFrame, WireMessage } from "../../chat.schema";
import type { MessageLife, RoomMember } from "../../message/message";

/** A message of this device's that the room has not numbered yet. */
export type Pending = {
  clientId: string;
  content: string;
  replyTo?: string;
  files: FileInfo[];
  life?: MessageLife;
  /** When (ms) it was written here. */
  at: number;
  /** `sending` is sent again at each connection; `failed` waits for the person, its words kept. */
  state: "sending" | "failed";
  /** Why it failed, and after how many seconds it may be tried again. */
  code?: string;
  retryAfter?: number;
};

/** What a device knows of a room. Only ever made anew by the functions here. */
export type RoomLog = {
  you: string;
  /** In order of seq, each once; what is loaded, to the end. */
  messages: WireMessage[];
  pending: Pending[];
  /** The device has everything up to here: what `hello` says. */
  cursor: { after: number; rev: number };
  /** Caught up: frames are live. */
  ready: boolean;
  members: RoomMember[];
  canWrite: boolean;
  /** When (ms) each of the others was last seen typing. */
  typing: Record<string, number>;
  /** The last refusal that was about no pending message. */
  refused: { code: string; id?: string; retryAfter?: number } | null;
};

/**
 * A log that begins with what a page was given.
 * @param start `messages` up to the end of the room, or none; `rev` of the room, read before them
 */
export function openLog(start: {
  you: string;
  messages?: WireMessage[];
  lastSeq?: number;
  rev?: number;
  members?: RoomMember[];
  canWrite?: boolean;
}): RoomLog {
  const { you, messages = [], rev = 0, members = [], canWrite = true } = start;
  const after = messages.at(-1)?.seq ?? start.lastSeq ?? 0;
  return {
    you,
    messages,
    pending: [],
    cursor: { after, rev },
    ready: false,
    members,
    canWrite,
    typing: {},
    refused: null,
  };
}

/** The first thing to say on a new connection. */
export function helloOf({ cursor }: RoomLog): { type: "hello"; after: number; rev: number } {
  return { type: "hello", ...cursor };
}

/** What to send (again) on a new connection, in the order it was written. Sent twice it is one message. */
export function unsent({ pending }: RoomLog): Pending[] {
  return pending.filter(({ state }) => state === "sending");
}

/** The connection is gone: until the next `ready` nothing is live. */
export function disconnected(log: RoomLog): RoomLog {
  return { ...log, ready: false, typing: {} };
}

/** Shows a message at once, before the room has it; one that failed is tried again under its own `clientId`. */
export function localEcho(log: RoomLog, draft: Omit<Pending, "state" | "code" | "retryAfter">): RoomLog {
  const others = log.pending.filter(({ clientId }) => clientId !== draft.clientId);
  return { ...log, pending: [...others, { ...draft, state: "sending" }] };
}

/** Takes back what was not sent. */
export function dropPending(log: RoomLog, clientId: string): RoomLog {
  return { ...log, pending: log.pending.filter((one) => one.clientId !== clientId) };
}

/** Puts messages of an earlier part of the log before those that are loaded. */
export function withOlder(log: RoomLog, older: WireMessage[]): RoomLog {
  return { ...log, messages: older.reduce(place, log.messages) };
}

/** Messages as they stand after a change take the place of what is shown of them; what is not loaded is not missed. */
export function withChanged(log: RoomLog, changed: WireMessage[]): RoomLog {
  const isLoaded = ({ seq }: WireMessage) => log.messages[indexOf(log.messages, seq)]?.seq === seq;
  return { ...log, messages: changed.filter(isLoaded).reduce(place, log.messages) };
}

/** The log after changes that were asked for, up to a revision. */
export function withChanges(log: RoomLog, { rev, messages }: { rev: number; messages: WireMessage[] }): RoomLog {
  return { ...withChanged(log, messages), cursor: { ...log.cursor, rev: Math.max(log.cursor.rev, rev) } };
}

/** Where a seq stands, or would stand. */
function indexOf(messages: readonly WireMessage[], seq: number): number {
  let [low, high] = [0, messages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((messages[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

function place(messages: WireMessage[], message: WireMessage): WireMessage[] {
  const at = indexOf(messages, message.seq);
  const isThere = messages[at]?.seq === message.seq;
  return [...messages.slice(0, at), message, ...messages.slice(isThere ? at + 1 : at)];
}

/** A message the room has numbered: it takes the place of its echo, and the cursor goes as far as there is no gap. */
function entered(log: RoomLog, message: WireMessage): RoomLog {
  const messages = place(log.messages, message);
  let { after } = log.cursor;
  while (messages[indexOf(messages, after + 1)]?.seq === after + 1) after++;
  const isOwn = message.senderId === log.you;
  const pending = isOwn ? log.pending.filter(({ clientId }) => clientId !== message.clientId) : log.pending;
  const { [message.senderId]: _typed, ...typing } = log.typing;
  return { ...log, messages, pending, typing, cursor: { ...log.cursor, after } };
}

function acknowledged(log: RoomLog, ack: Extract<ServerFrame, { type: "ack" }>): RoomLog {
  const own = log.pending.find(({ clientId }) => clientId === ack.clientId);
  if (!own) return log; // it came as a message already
  const { clientId, seq, id, createdAt, expiresAt } = ack;
  const { content, replyTo, files } = own;
  return entered(log, {
    seq,
    id,
    clientId,
    senderId: log.you,
    content,
    createdAt,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    files,
    reactions: [],
  });
}

/** A change of an older message. One that is not loaded is not missed: it will be loaded as it then stands. */
function changed(
  log: RoomLog,
  { seq, rev }: { seq: number; rev: number },
  change: (message: WireMessage) => WireMessage,
): RoomLog {
  const at = indexOf(log.messages, seq);
  const message = log.messages[at];
  const isNext = rev === log.cursor.rev + 1;
  const cursor = isNext ? { ...log.cursor, rev } : log.cursor;
  if (message?.seq !== seq) return { ...log, cursor };
  return { ...log, cursor, messages: log.messages.with(at, change(message)) };
}

function reacted(message: WireMessage, { name, memberId, on }: Extract<ServerFrame, { type: "reacted" }>): WireMessage {
  const before = message.reactions.find((reaction) => reaction.name === name)?.memberIds ?? [];
  const without = before.filter((id) => id !== memberId);
  const memberIds = on ? (before.includes(memberId) ? before : [...before, memberId]) : without;
  const isKnown = message.reactions.some((reaction) => reaction.name === name);
  const reactions = isKnown
    ? message.reactions.map((reaction) => (reaction.name === name ? { name, memberIds } : reaction))
    : [...message.reactions, { name, memberIds }];
  return { ...message, reactions: reactions.filter((reaction) => reaction.memberIds.length > 0) };
}

function member(log: RoomLog, memberId: string, change: (one: RoomMember) => Partial<RoomMember>): RoomLog {
  return {
    ...log,
    members: log.members.map((one) => (one.memberId === memberId ? { ...one, ...change(one) } : one)),
  };
}

function refusedBy(log: RoomLog, frame: Extract<ServerFrame, { type: "error" }>): RoomLog {
  const { type: _, clientId, ...refusal } = frame;
  const isPending = log.pending.some((one) => one.clientId === clientId);
  if (!isPending) return { ...log, refused: refusal };
  const { code, retryAfter } = refusal;
  const failed = { state: "failed", code, ...(retryAfter === undefined ? {} : { retryAfter }) } as const;
  return { ...log, pending: log.pending.map((one) => (one.clientId === clientId ? { ...one, ...failed } : one)) };
}

function gone({ editedAt: _, ...message }: WireMessage, deletedAt: string): WireMessage {
  return { ...message, content: "", files: [], reactions: [], deletedAt };
}

/**
 * The log after a frame. Frames may come twice and across connections: applied again they change nothing.
 * @param now instant in ms
 */
export function applyFrame(log: RoomLog, frame: ServerFrame, now: number): RoomLog {
  switch (frame.type) {
    case "welcome":
      return { ...log, ready: false, you: frame.you, members: frame.members, canWrite: frame.canWrite };
    case "ready":
      return { ...log, ready: true, cursor: { ...log.cursor, rev: Math.max(log.cursor.rev, frame.rev) } };
    case "message":
      return entered(log, frame.message);
    case "ack":
      return acknowledged(log, frame);
    case "edited": {
      const { content, editedAt } = frame;
      return changed(log, frame, (message) => (message.deletedAt ? message : { ...message, content, editedAt }));
    }
    case "deleted":
      return changed(log, frame, (message) => gone(message, frame.deletedAt));
    case "reacted":
      return changed(log, frame, (message) => (message.deletedAt ? message : reacted(message, frame)));
    case "read":
      return member(log, frame.memberId, ({ readSeq, receivedSeq }) => ({
        readSeq: Math.max(readSeq, frame.seq),
        receivedSeq: Math.max(receivedSeq, frame.seq),
      }));
    case "received":
      return member(log, frame.memberId, ({ receivedSeq }) => ({ receivedSeq: Math.max(receivedSeq, frame.seq) }));
    case "presence":
      return member(log, frame.memberId, () => ({ online: frame.online }));
    case "typing":
      return { ...log, typing: { ...log.typing, [frame.memberId]: now } };
    case "room":
      return { ...log, members: frame.members, canWrite: frame.canWrite };
    case "error":
      return refusedBy(log, frame);
    case "pong":
      return log;
    default:
      return frame satisfies never;
  }
}
