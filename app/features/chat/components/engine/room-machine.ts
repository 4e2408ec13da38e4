import type { WireMessage, ServerFrame } from "../../chat.schema";
import type { RoomMember } from "../../message/message";
import type { KeptMessages } from "./kept-messages";
import type { AskedChange } from "./room-changes";
import type { Line, LinePorts, LineState } from "../rooms/room-line";
import { applyFrame, type RoomLog } from "./room-log";
import type { RoomRequests } from "./room-requests";

/** What a page shows of a room at a moment. */
export type RoomView = {
  log: RoomLog;
  line: LineState;
  hasOlder: boolean;
  /** How many changes of messages the room has not confirmed. */
  changes: number;
  /** A change that was refused; its words are shown, so that they are not lost. */
  lost: AskedChange | null;
};

export type EnginePorts = {
  line: LinePorts;
  kept: KeptMessages;
  requests: RoomRequests;
  now(): number;
};

export type State = {
  view: RoomView;
  line: Line | null;
  /** The one message on its way: one at a time keeps their order, whatever is refused. */
  onItsWay: string | null;
  /** Changes that the room has not confirmed, oldest first, and which went out on this connection. */
  changes: { asked: AskedChange; isSent: boolean }[];
  /** Whether changes are being asked for by requests. */
  requesting: boolean;
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

/** Does something after a pause (ms), unless the engine has stopped. */
export function later({ state }: Machine, ms: number, work: () => void): void {
  const timer = setTimeout(() => {
    state.timers.delete(timer);
    work();
  }, ms);
  state.timers.add(timer);
}

/** What left the log's waiting list has arrived, or was given up: it need not be kept any more. */
export function apply(machine: Machine, frame: ServerFrame): void {
  const { state, ports } = machine;
  const before = state.view.log;
  const log = applyFrame(before, frame, ports.now());
  for (const { clientId } of before.pending) {
    if (!log.pending.some((one) => one.clientId === clientId)) void ports.kept.drop(clientId).catch(nothing);
  }
  show(machine, { log });
}

/** What a page is given of a room. */
export type RoomStart = {
  roomId: string;
  you: string;
  messages: WireMessage[];
  members: RoomMember[];
  rev: number;
  lastSeq: number;
  canWrite: boolean;
  hasOlder: boolean;
};
