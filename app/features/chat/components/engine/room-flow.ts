import type { ServerFrame } from "../../chat.schema";
import type { KeptMessage } from "./kept-messages";
import type { LineState } from "../rooms/room-line";
import { disconnected, helloOf, localEcho, unsent, withChanges, withOlder } from "./room-log";
import { apply, later, nothing, show, type Machine } from "./room-machine";
import { failChanges, recallChanges, requestChanges, sendChangesAgain, settleChange } from "./room-outbox";
import { pageSize } from "./room-requests";

/** How often (ms) the room is asked where sockets do not get through. */
const askingPause = 5_000;

const waits: ReadonlySet<string> = new Set(["chat.too_fast", "request.unavailable"]);

/** A refusal that only asks for patience: the message stays as it is and goes out after it. */
function isWait(frame: ServerFrame): frame is Extract<ServerFrame, { type: "error" }> & { clientId: string } {
  return frame.type === "error" && frame.clientId !== undefined && waits.has(frame.code);
}

/** Whether a frame says what became of the message that is on its way. */
function settlesMessage(frame: ServerFrame, clientId: string | null): boolean {
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
  if (settlesMessage(frame, state.onItsWay)) state.onItsWay = null;
  if (isWait(frame)) return later(machine, (frame.retryAfter ?? 2) * 1000, () => sendNext(machine));
  if (settleChange(machine, frame)) return;
  apply(machine, frame);
  if (frame.type === "welcome") state.line?.send(helloOf(state.view.log));
  const { after } = state.view.log.cursor;
  if (state.view.log.ready && after > state.receivedTo && state.line?.send({ type: "received", seq: after })) {
    state.receivedTo = after;
  }
  if (frame.type === "ready") {
    tellRead(machine);
    sendChangesAgain(machine);
  }
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

/** What the room says is new, by requests: messages and changes of those that are shown. */
async function askNews(machine: Machine): Promise<void> {
  const { state, ports } = machine;
  // What is answered after a socket has come would put back what that has brought.
  const isStill = () => state.view.line === "blocked";
  const { members, canWrite, lastSeq, rev } = await ports.requests.room();
  apply(machine, { type: "room", members, canWrite });
  if (lastSeq > state.view.log.cursor.after) {
    for (const message of await ports.requests.newer(state.view.log.cursor.after))
      apply(machine, { type: "message", message });
  }
  while (isStill() && rev > state.view.log.cursor.rev) {
    const changes = await ports.requests.changes(state.view.log.cursor.rev);
    if (!isStill() || changes.rev <= state.view.log.cursor.rev) return;
    show(machine, { log: withChanges(state.view.log, changes) });
  }
}

/** One round of asking where no socket stands: who is here, what is new, and what waits to go. */
async function askRound(machine: Machine): Promise<void> {
  if (machine.state.view.line !== "blocked") return;
  try {
    await askNews(machine);
    await requestNext(machine);
    await requestChanges(machine);
  } catch {
    // no network either: the next round tries again
  }
  later(machine, askingPause, () => void askRound(machine));
}

/** What a change of the line does. */
export function onLine(machine: Machine, line: LineState): void {
  const { state } = machine;
  const wasBlocked = state.view.line === "blocked";
  if (line === "lost" || line === "blocked") {
    state.onItsWay = null;
    recallChanges(machine);
  }
  const isDown = line !== "open" && line !== "opening";
  show(machine, { line, ...(isDown ? { log: disconnected(state.view.log) } : {}) });
  if (line === "over") failChanges(machine);
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
