import type { ServerFrame } from "../chat.schema";
import type { KeptMessage, KeptMessages } from "./kept-messages";
import type { Line, LinePorts, LineState } from "./room-line";
import { applyFrame, disconnected, helloOf, localEcho, unsent, withOlder, type RoomLog } from "./room-log";
import { pageSize, type RoomRequests } from "./room-requests";

/** What a page shows of a room at a moment. */
export type RoomView = { log: RoomLog; line: LineState; hasOlder: boolean };

export type EnginePorts = {
  line: LinePorts;
  kept: KeptMessages;
  requests: RoomRequests;
  now(): number;
};

/** How often (ms) the room is asked where sockets do not get through, and how often it is told of typing. */
const askingPause = 5_000;
export const typingPause = 3_000;

export type State = {
  view: RoomView;
  line: Line | null;
  /** The one message on its way: one at a time keeps their order, whatever is refused. */
  onItsWay: string | null;
  loadingOlder: boolean;
  readTo: number;
  receivedTo: number;
  typedAt: number;
  timers: Set<ReturnType<typeof setTimeout>>;
  listeners: Set<() => void>;
};

/** An engine at work. */
export type Machine = { state: State; ports: EnginePorts };

export const nothing = () => undefined; // a device that keeps nothing (private windows) still sends

/** Shows a change to whoever listens. */
export function show({ state }: Machine, change: Partial<RoomView>): void {
  state.view = { ...state.view, ...change };
  for (const listener of state.listeners) listener();
}

function later({ state }: Machine, ms: number, work: () => void): void {
  const timer = setTimeout(() => {
    state.timers.delete(timer);
    work();
  }, ms);
  state.timers.add(timer);
}

/** What left the log's waiting list has arrived, or was given up: it need not be kept any more. */
function apply(machine: Machine, frame: ServerFrame): void {
  const { state, ports } = machine;
  const before = state.view.log;
  const log = applyFrame(before, frame, ports.now());
  for (const { clientId } of before.pending) {
    if (!log.pending.some((one) => one.clientId === clientId)) void ports.kept.drop(clientId).catch(nothing);
  }
  show(machine, { log });
}

/** A refusal that only asks for patience: the message stays as it is and goes out after it. */
function isWait(frame: ServerFrame): frame is Extract<ServerFrame, { type: "error" }> & { clientId: string } {
  return frame.type === "error" && frame.clientId !== undefined && frame.code === "chat.too_fast";
}

/** Whether a frame settles the message that is on its way. */
function settles(frame: ServerFrame, clientId: string | null): boolean {
  if (frame.type === "ack" || frame.type === "error") return frame.clientId === clientId;
  return frame.type === "message" && frame.message.clientId === clientId;
}

/** Sends the oldest waiting message, if none is on its way. */
export function sendNext(machine: Machine): void {
  const { state } = machine;
  const [next] = unsent(state.view.log);
  if (!next || state.onItsWay !== null) return;
  const { clientId, content, replyTo, files, life } = next;
  const draft = { clientId, content, replyTo, files: files.map(({ id }) => id), life };
  if (state.view.log.ready && state.line?.send({ type: "send", ...draft })) state.onItsWay = clientId;
  else if (state.view.line === "blocked") void requestNext(machine);
}

async function requestNext(machine: Machine): Promise<void> {
  const { state, ports } = machine;
  const [next] = unsent(state.view.log);
  if (!next || state.onItsWay !== null) return;
  state.onItsWay = next.clientId;
  const frame = await ports.requests.send(next).catch(() => null);
  if (frame) return onFrame(machine, frame);
  state.onItsWay = null; // no network: the next round tries again
}

/** What a frame does. */
export function onFrame(machine: Machine, frame: ServerFrame): void {
  const { state } = machine;
  if (settles(frame, state.onItsWay)) state.onItsWay = null;
  if (isWait(frame)) return later(machine, (frame.retryAfter ?? 2) * 1000, () => sendNext(machine));
  apply(machine, frame);
  if (frame.type === "welcome") state.line?.send(helloOf(state.view.log));
  const { after } = state.view.log.cursor;
  if (state.view.log.ready && after > state.receivedTo && state.line?.send({ type: "received", seq: after })) {
    state.receivedTo = after;
  }
  if (frame.type === "ready") tellRead(machine);
  sendNext(machine);
}

/** Tells the room how far the member has read, if there is something to tell. */
export function tellRead({ state, ports }: Machine): void {
  const { log, line } = state.view;
  if (state.readTo === 0) return;
  const frame = { type: "read" as const, seq: state.readTo };
  if (!(log.ready && state.line?.send(frame)) && line === "blocked")
    void ports.requests.read(state.readTo).catch(nothing);
}

/** One round of asking where no socket stands: who is here, what is new, and what waits to go. */
async function askRound(machine: Machine): Promise<void> {
  const { state, ports } = machine;
  if (state.view.line !== "blocked") return;
  try {
    const { members, canWrite } = await ports.requests.room();
    apply(machine, { type: "room", members, canWrite });
    for (const message of await ports.requests.newer(state.view.log.cursor.after))
      apply(machine, { type: "message", message });
    await requestNext(machine);
  } catch {
    // no network either: the next round tries again
  }
  later(machine, askingPause, () => void askRound(machine));
}

/** What a change of the line does. */
export function onLine(machine: Machine, line: LineState): void {
  const { state } = machine;
  const wasBlocked = state.view.line === "blocked";
  if (line === "lost" || line === "blocked") state.onItsWay = null;
  const isDown = line !== "open" && line !== "opening";
  show(machine, { line, ...(isDown ? { log: disconnected(state.view.log) } : {}) });
  if (line === "blocked" && !wasBlocked) void askRound(machine);
}

/** Takes up what an earlier visit wrote and the room does not have. */
export async function takeUpKept(machine: Machine): Promise<void> {
  const { state, ports } = machine;
  for (const message of await ports.kept.all().catch((): KeptMessage[] => [])) {
    const { messages, pending } = state.view.log;
    if (pending.some(({ clientId }) => clientId === message.clientId)) continue;
    if (messages.some(({ clientId }) => clientId === message.clientId))
      void ports.kept.drop(message.clientId).catch(nothing);
    else show(machine, { log: localEcho(state.view.log, message) });
  }
  sendNext(machine);
}

/** Loads the part of the log before the one that is shown. */
export async function loadOlder(machine: Machine): Promise<void> {
  const { state, ports } = machine;
  const first = state.view.log.messages[0]?.seq;
  if (state.loadingOlder || !state.view.hasOlder || first === undefined) return;
  state.loadingOlder = true;
  try {
    const older = await ports.requests.older(first);
    show(machine, { log: withOlder(state.view.log, older), hasOlder: older.length === pageSize });
  } finally {
    state.loadingOlder = false;
  }
}

/** Changes a message by the socket; where there is none, by a request. */
export function change(
  machine: Machine,
  frame: Parameters<Line["send"]>[0],
  ask?: () => Promise<ServerFrame | null>,
): void {
  const { state } = machine;
  if (state.view.log.ready && state.line?.send(frame)) return;
  if (!ask) return apply(machine, { type: "error", code: "request.unavailable" });
  void ask().then(
    (refused) => refused && apply(machine, refused),
    () => apply(machine, { type: "error", code: "request.unavailable" }),
  );
}
