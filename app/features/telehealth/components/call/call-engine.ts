import type { SignalServerFrame } from "../../telehealth.schema";
import { nowhere, type CallView } from "./call-view";
import type { Chosen } from "./devices";
import { canShareScreen, openScreen, release, switchCamera, switchMicrophone, type OwnMedia } from "./own-media";
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
      for (const track of [media.microphone, media.camera, media.screen]) release(track);
      show({ line: "over", over, place: null, own: null });
    },
  });
  const unwatch = watchQuality(calls);
  const tell = () => tellAll(calls);
  tell();
  return facesOf(calls, { chosen, listeners, tell, end: () => (unwatch(), line.stop()) });
}

/** The own switches of a page: each says to the others what it has become. */
function switchesOf({ media, show, view }: Calls, chosen: Chosen, tell: () => void) {
  const stopScreen = () => {
    media.screen = release(media.screen);
    tell();
  };
  return {
    async microphone(on: boolean) {
      await switchMicrophone(media, on, chosen);
      tell();
    },
    async camera(on: boolean) {
      await switchCamera(media, on, chosen);
      tell();
    },
    async screen(on: boolean) {
      if (!on) return stopScreen();
      if (canShareScreen()) media.screen = await openScreen(stopScreen);
      tell();
    },
    soundOnly(on: boolean) {
      show({ shows: { ...view().shows, soundOnly: on } });
      tell();
    },
  };
}

type Rest = { chosen: Chosen; listeners: Set<() => void>; tell(): void; end(): void };

function facesOf(calls: Calls, { chosen, listeners, tell, end }: Rest): CallEngine {
  const { media, show, view } = calls;
  const stop = () => {
    dropAll(calls);
    end();
    for (const track of [media.microphone, media.camera, media.screen]) release(track);
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
    ...switchesOf(calls, chosen, tell),
    leave() {
      calls.say({ type: "leave" });
      stop();
    },
    stop,
  };
}
