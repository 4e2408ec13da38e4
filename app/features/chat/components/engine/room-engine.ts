import type { ReactionName } from "../../message/message";
import type { KeptMessage } from "./kept-messages";
import { holdLine } from "../rooms/room-line";
import { dropPending, localEcho, openLog } from "./room-log";
import { loadOlder, onFrame, onLine, sendNext, takeUpKept, tellRead } from "./room-flow";
import { nothing, show, type EnginePorts, type Machine, type RoomView, type State } from "./room-machine";
import { askChange } from "./room-outbox";

/** How often (ms) the room is told of typing. */
const typingPause = 3_000;

export type RoomEngine = {
  view(): RoomView;
  subscribe(listener: () => void): () => void;
  send(message: KeptMessage): void;
  /** Sends a message that the room refused once more, under its own name. */
  retry(clientId: string): void;
  /** Gives up a message that the room refused. */
  giveUp(clientId: string): void;
  edit(id: string, content: string): void;
  remove(id: string): void;
  react(id: string, name: ReactionName, on: boolean): void;
  read(seq: number): void;
  typing(): void;
  loadOlder(): Promise<void>;
  stop(): void;
};

/**
 * A room as one page lives it: shows what is written at once, keeps it on the device until the room has it, sends it again after
 * every loss under the same `clientId`, and asks by plain requests where sockets do not get through.
 */
export function startEngine(
  start: Parameters<typeof openLog>[0] & { hasOlder: boolean },
  ports: EnginePorts,
): RoomEngine {
  const state: State = {
    view: { log: openLog(start), line: "opening", hasOlder: start.hasOlder, changes: 0, lost: null },
    ...{
      changes: [],
      requesting: false,
      line: null,
      onItsWay: null,
      loadingOlder: false,
      readTo: 0,
      receivedTo: 0,
      typedAt: -typingPause,
    },
    timers: new Set(),
    listeners: new Set(),
  };
  const machine: Machine = { state, ports };
  state.line = holdLine(ports.line, {
    frame: (frame) => onFrame(machine, frame),
    state: (line) => onLine(machine, line),
  });
  void takeUpKept(machine);
  return facesOf(machine);
}

/** Shows a message at once, keeps it on the device and sends it in its turn. */
function write(machine: Machine, message: KeptMessage): void {
  const { state, ports } = machine;
  show(machine, { log: { ...localEcho(state.view.log, message), refused: null }, lost: null });
  void ports.kept.put(message).catch(nothing);
  sendNext(machine);
}

function facesOf(machine: Machine): RoomEngine {
  const { state, ports } = machine;
  return {
    send: (message) => write(machine, message),
    view: () => state.view,
    subscribe(listener) {
      state.listeners.add(listener);
      return () => state.listeners.delete(listener);
    },
    retry(clientId) {
      const failed = state.view.log.pending.find((one) => one.clientId === clientId);
      if (!failed) return;
      const { state: _, code: __, retryAfter: ___, ...message } = failed;
      write(machine, message);
    },
    giveUp(clientId) {
      show(machine, { log: dropPending(state.view.log, clientId) });
      void ports.kept.drop(clientId).catch(nothing);
    },
    edit: (id, content) => askChange(machine, { type: "edit", id, content }),
    remove: (id) => askChange(machine, { type: "delete", id }),
    react: (id, name, on) => askChange(machine, { type: "react", id, name, on }),
    read(seq) {
      if (seq <= state.readTo) return;
      state.readTo = seq;
      tellRead(machine);
    },
    typing() {
      if (ports.now() - state.typedAt < typingPause || !state.view.log.ready) return;
      state.typedAt = ports.now();
      state.line?.send({ type: "typing" });
    },
    loadOlder: () => loadOlder(machine),
    stop() {
      state.line?.stop();
      for (const timer of state.timers) clearTimeout(timer);
    },
  };
}
