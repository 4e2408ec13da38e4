import type { RoomRole } from "../../entering/room-card";
import type { Quality } from "./quality";
import type { LineOver } from "./room-line";
import type { Shows } from "./peer";

/** Somebody at the door, as who leads sees it. Instants in ms, on this device's clock. */
export type AtDoor = { memberId: string; name: string; role: RoomRole; since: number; consented: boolean };

/** Somebody in the call. */
export type PeerView = {
  memberId: string;
  name: string;
  role: RoomRole;
  /** `away`: their line to the room is lost. */
  state: "connecting" | "connected" | "interrupted" | "failed" | "away";
  stream: MediaStream | null;
  shows: Shows;
  quality: Quality | null;
};

/** What a page shows of its call at a moment. */
export type CallView = {
  line: "opening" | "open" | "lost" | "over";
  over: LineOver | null;
  /** Null until the room has said where one stands. */
  place: "waiting" | "in" | null;
  /** Of who waits. */
  waiting: { since: number; seen: boolean; told: boolean } | null;
  /** Whether one was in before: then waiting again means that who leads has left. */
  wasIn: boolean;
  atDoor: AtDoor[];
  peers: PeerView[];
  /** Who was in with one and left. */
  gone: string[];
  /** Own switches. */
  shows: Shows;
  /** Own devices that stopped by themselves and are not on again. */
  stopped: ("microphone" | "camera")[];
  /** What one sees of oneself: the camera's picture or the shared screen. */
  own: MediaStreamTrack | null;
  /** Whether networks that let nothing else through can be got around. */
  hasRelay: boolean;
  /** The worst of the lines to the others, once it is known. */
  quality: Quality | null;
  /** A code of the room's, said once. */
  refused: string | null;
  /** When (ms) one came in. */
  inSince: number | null;
};

export const silent: Shows = { mic: false, camera: false, screen: false, soundOnly: false };

export const nowhere: CallView = {
  ...{ line: "opening", over: null, place: null, waiting: null, wasIn: false, atDoor: [], peers: [], gone: [] },
  ...{ shows: silent, stopped: [], own: null, hasRelay: false, quality: null, refused: null, inSince: null },
};
