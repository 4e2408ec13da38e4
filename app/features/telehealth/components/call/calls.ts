import type { SignalClientFrame, SignalServerFrame } from "../../telehealth.schema";
import { silent, type CallView, type PeerView } from "./call-view";
import { sentTo, type OwnMedia } from "./own-media";
import { openPeer, type Peer, type Shows } from "./peer";

/** The connections of a page, and what it takes to make them. */
export type Calls = {
  /** Names this page. */
  device: string;
  you: string;
  media: OwnMedia;
  iceServers: RTCIceServer[];
  peers: Map<string, Peer>;
  /** Which page each connection is to. */
  devices: Map<string, string>;
  /** Who is waited for, to come back. */
  timers: Map<string, ReturnType<typeof setTimeout>>;
  view(): CallView;
  show(change: Partial<CallView>): void;
  say(frame: SignalClientFrame): void;
};

type Person = { memberId: string; name: string; role: PeerView["role"]; device: string };

/** How long (ms) somebody whose line was lost is kept a place. */
const kept = 120_000;
/** More in the call than this (oneself counted), and each is sent less. */
const few = 3;

const states: Partial<Record<RTCPeerConnectionState, PeerView["state"]>> = {
  connected: "connected",
  disconnected: "interrupted",
  failed: "failed",
};

/** Changes what is shown of somebody in the call. */
export function change({ view, show }: Calls, memberId: string, what: Partial<PeerView>): void {
  show({ peers: view().peers.map((one) => (one.memberId === memberId ? { ...one, ...what } : one)) });
}

function wantsOnlySound(calls: Calls, memberId: string): boolean {
  const theirs = calls.view().peers.find((one) => one.memberId === memberId)?.shows.soundOnly ?? false;
  return theirs || calls.view().shows.soundOnly;
}

/** Sends everybody what is to be sent now, and says what it is. */
export function tellAll(calls: Calls): void {
  const { media, peers, show, view } = calls;
  const mic = media.microphone?.enabled === true && media.microphone.readyState === "live";
  const { soundOnly } = view().shows;
  const camera = media.camera?.readyState === "live" && !soundOnly;
  const shows: Shows = { mic, camera, screen: media.screen !== null, soundOnly };
  show({ shows, own: soundOnly ? null : (media.screen ?? media.camera) });
  for (const [memberId, peer] of peers) {
    peer.send(sentTo(media, wantsOnlySound(calls, memberId)));
    peer.spare(peers.size + 1 > few);
    peer.tell(shows);
  }
}

function hangUp(calls: Calls, memberId: string): void {
  clearTimeout(calls.timers.get(memberId));
  calls.timers.delete(memberId);
  calls.peers.get(memberId)?.close();
  calls.peers.delete(memberId);
  calls.devices.delete(memberId);
}

/** Somebody is in: a connection to their page, or the one that there was goes on. */
export function addPeer(calls: Calls, { memberId, name, role, device }: Person): void {
  const { show, view, you } = calls;
  const known = calls.peers.get(memberId);
  clearTimeout(calls.timers.get(memberId));
  if (known && calls.devices.get(memberId) === device) {
    const isUp = known.pc.connectionState === "connected";
    change(calls, memberId, { state: isUp ? "connected" : "interrupted" });
    if (!isUp) known.restart();
    return known.tell(view().shows);
  }
  hangUp(calls, memberId);
  const others = view().peers.filter((one) => one.memberId !== memberId);
  const fresh = { memberId, name, role, state: "connecting", stream: null, shows: silent, quality: null } as const;
  show({ peers: [...others, fresh] });
  const call = [calls.device, device].sort().join("|");
  const peer = openPeer(
    { iceServers: calls.iceServers, call, isPolite: you > memberId, sent: sentTo(calls.media, view().shows.soundOnly) },
    {
      signal: (data) => calls.say({ type: "signal", to: memberId, data }),
      stream: (stream) => change(calls, memberId, { stream }),
      state: (state) => change(calls, memberId, { state: states[state] ?? "connecting" }),
      shows(shows) {
        change(calls, memberId, { shows });
        calls.peers.get(memberId)?.send(sentTo(calls.media, wantsOnlySound(calls, memberId)));
      },
    },
  );
  const hear = peer.hear.bind(peer);
  calls.peers.set(memberId, { ...peer, hear: (data) => (data.call === call ? hear(data) : undefined) });
  calls.devices.set(memberId, device);
  tellAll(calls);
}

/** Somebody has left; who was only cut off is kept a place for a while. */
export function drop(calls: Calls, memberId: string, away: boolean): void {
  const { show, view, timers } = calls;
  const forget = () => {
    hangUp(calls, memberId);
    const left = view().peers.filter((one) => one.memberId === memberId);
    const gone = [
      ...view().gone.filter((name) => left.every((one) => one.name !== name)),
      ...left.map(({ name }) => name),
    ];
    show({ gone, peers: view().peers.filter((one) => one.memberId !== memberId) });
  };
  if (!away) return forget();
  if (calls.peers.get(memberId)?.pc.connectionState !== "connected") change(calls, memberId, { state: "away" });
  clearTimeout(timers.get(memberId));
  timers.set(memberId, setTimeout(forget, kept));
}

/** Every connection ends. */
export function dropAll(calls: Calls): void {
  for (const memberId of [...calls.peers.keys()]) hangUp(calls, memberId);
  calls.show({ peers: [], atDoor: [] });
}

/** One is in: connections to everybody who is, too; who waits is shown to who leads. */
export function settlePeers(calls: Calls, frame: Extract<SignalServerFrame, { type: "welcome" }>): void {
  const { you, now, members, iceServers } = frame;
  calls.you = you;
  calls.iceServers = iceServers.map((server) => ({ ...server }));
  const atDoor = members.flatMap(({ memberId, name, role, waitingSince, consented }) =>
    waitingSince === null ? [] : [{ memberId, name, role, since: Date.now() - (now - waitingSince), consented }],
  );
  const hasRelay = iceServers.some(({ urls }) => urls.some((url) => url.startsWith("turn")));
  const inSince = calls.view().inSince ?? Date.now();
  calls.show({ place: "in", waiting: null, wasIn: true, atDoor, hasRelay, inSince });
  const inside = members.filter(({ waitingSince }) => waitingSince === null);
  for (const memberId of [...calls.peers.keys()]) {
    if (!inside.some((one) => one.memberId === memberId)) drop(calls, memberId, true);
  }
  for (const one of inside) addPeer(calls, one);
}
