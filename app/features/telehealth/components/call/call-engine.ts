import type { SignalServerFrame } from "../../telehealth.schema";
import { nowhere, type CallView } from "./call-view";
import type { Chosen } from "./devices";
import { holdMedia, type OwnMedia } from "./own-media";
import { addPeer, drop, dropAll, settlePeers, tellAll, type Calls } from "./calls";
import { holdRoomLine } from "./room-line";
import type { PeerSignal } from "./peer";
import { watchQuality } from "./watch-quality";

/** A call as one page lives it. */
export type CallEngine = {
  view(): CallView;
  subscribe(listener: () => void): () => void;
  admit(memberId: string): void;
  /** @throws DOMException as the browser refuses a device */
  microphone(on: boolean): Promise<void>;
  camera(on: boolean): Promise<void>;
  screen(on: boolean): Promise<void>;
  /** Asks the others for no picture, and sends none; or for pictures again. */
  soundOnly(on: boolean): void;
  /** Says good-bye and lets go of everything. */
  leave(): void;
  stop(): void;
};

type Start = { socket: string; media: OwnMedia; chosen: Chosen };

/** What a frame of the room does. */
function onFrame(calls: Calls, frame: SignalServerFrame): void {
  const { view, show } = calls;
  switch (frame.type) {
    case "welcome":
      return settlePeers(calls, frame);
    case "waiting": {
      const since = Date.now() - (frame.now - frame.since);
      const { memberId, name = "", role = "patient", consented = false, seen = false, told = false } = frame;
      if (memberId !== undefined) {
        const others = view().atDoor.filter((one) => one.memberId !== memberId);
        return show({ atDoor: [...others, { memberId, name, role, since, consented }] });
      }
      dropAll(calls);
      return show({ place: "waiting", waiting: { since, seen, told }, inSince: null });
    }
    case "admitted":
      return show({ waiting: null });
    case "joined": {
      show({ atDoor: view().atDoor.filter(({ memberId }) => memberId !== frame.memberId) });
      return addPeer(calls, frame);
    }
    case "signal":
      return calls.peers.get(frame.from)?.hear(frame.data as PeerSignal);
    case "left":
      show({ atDoor: view().atDoor.filter(({ memberId }) => memberId !== frame.memberId) });
      return drop(calls, frame.memberId, frame.away);
    case "error":
      return show({ refused: frame.code });
    case "pong":
      return;
  }
}

/** Starts a call: holds the line to the room, and a connection to each page that is in it. */
export function startCall({ socket, media, chosen }: Start): CallEngine {
  let current: CallView = nowhere;
  const listeners = new Set<() => void>();
  const show = (change: Partial<CallView>) => {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  };
  const device = crypto.randomUUID();
  const calls: Calls = {
    ...{ device, media, show, view: () => current, you: "", iceServers: [], peers: new Map(), devices: new Map() },
    ...{ timers: new Map(), say: (frame) => line.live()?.send(frame) },
  };
  const line = holdRoomLine(socket, device, {
    frame: (frame) => {
      if (current.line !== "open") show({ line: "open" });
      onFrame(calls, frame);
    },
    lost: () => show({ line: "lost" }),
    over(over) {
      dropAll(calls);
      devices.end();
      show({ line: "over", over, place: null, own: null });
    },
  });
  const unwatch = watchQuality(calls);
  const devices = holdMedia(media, chosen, (kind) => {
    if (kind !== "screen") show({ stopped: [...current.stopped.filter((one) => one !== kind), kind] });
    tellAll(calls);
  });
  tellAll(calls);
  return facesOf(calls, { devices, listeners, end: () => (unwatch(), line.stop()) });
}

type Devices = ReturnType<typeof holdMedia>;

/** The own switches of a page: each says to the others what it has become. */
function switchesOf(calls: Calls, devices: Devices) {
  const { show, view } = calls;
  const told = (kind: keyof OwnMedia) => {
    show({ stopped: view().stopped.filter((one) => one !== kind) });
    tellAll(calls);
  };
  return {
    async microphone(on: boolean) {
      await devices.microphone(on);
      told("microphone");
    },
    async camera(on: boolean) {
      await devices.camera(on);
      told("camera");
    },
    async screen(on: boolean) {
      await devices.screen(on);
      told("screen");
    },
    soundOnly(on: boolean) {
      show({ shows: { ...view().shows, soundOnly: on } });
      tellAll(calls);
    },
  };
}

type Rest = { devices: Devices; listeners: Set<() => void>; end(): void };

function facesOf(calls: Calls, { devices, listeners, end }: Rest): CallEngine {
  const { show, view } = calls;
  const stop = () => {
    dropAll(calls);
    end();
    devices.end();
  };
  return {
    view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    admit(memberId) {
      show({ refused: null });
      calls.say({ type: "admit", memberId });
    },
    ...switchesOf(calls, devices),
    leave() {
      calls.say({ type: "leave" });
      stop();
    },
    stop,
  };
}
