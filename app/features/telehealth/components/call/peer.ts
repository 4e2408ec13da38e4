/** What two pages say to each other through the room. `call` names the two pages: what is left of an earlier one is not heard. */
export type PeerSignal = {
  call: string;
  description?: { type: string; sdp?: string };
  candidate?: RTCIceCandidateInit | null;
  /** What the other side shows: their own switches. */
  shows?: Shows;
};
/** What somebody sends, and whether they want no picture (a weak line). */
export type Shows = { mic: boolean; camera: boolean; screen: boolean; soundOnly: boolean };

/** What one sends: tracks, or nothing in their place. */
export type Sent = { audio: MediaStreamTrack | null; video: MediaStreamTrack | null };

export type PeerTold = {
  signal(data: PeerSignal): void;
  stream(stream: MediaStream): void;
  state(state: RTCPeerConnectionState): void;
  shows(shows: Shows): void;
};

export type Peer = {
  pc: RTCPeerConnection;
  hear(data: PeerSignal): void;
  send(sent: Sent): void;
  tell(shows: Shows): void;
  restart(): void;
  /** Sends less: more than three are in the call. */
  spare(on: boolean): void;
  close(): void;
};

/** Bits a second of a picture while few are in the call, and while many are. */
const [generous, sparing] = [1_200_000, 350_000];
/** How long (ms) a connection may be interrupted before another way is looked for. */
const patience = 3_000;

type Parts = { iceServers: RTCIceServer[]; call: string; isPolite: boolean; sent: Sent };
type Held = {
  isMaking: boolean;
  isIgnoring: boolean;
  isAnswering: boolean;
  closed: boolean;
  sent: Sent;
  bitrate: number;
};

/** Puts what is sent where it belongs: the caller made both places, the other side finds them in the offer. */
function place(pc: RTCPeerConnection, { sent, bitrate }: Held): void {
  for (const transceiver of pc.getTransceivers()) {
    const kind = transceiver.receiver.track.kind === "audio" ? "audio" : "video";
    if (transceiver.direction !== "stopped") transceiver.direction = "sendrecv";
    if (transceiver.sender.track !== sent[kind])
      void transceiver.sender.replaceTrack(sent[kind]).catch(() => undefined);
    if (kind === "video") limit(transceiver.sender, bitrate);
  }
}

function limit(sender: RTCRtpSender, bitrate: number): void {
  const parameters = sender.getParameters();
  const [encoding] = parameters.encodings ?? [];
  if (!encoding || encoding.maxBitrate === bitrate) return;
  encoding.maxBitrate = bitrate;
  void sender.setParameters(parameters).catch(() => undefined);
}

/** Perfect negotiation (WebRTC 1.0 §10.7): both may offer at any time, and of two offers at once the polite side's gives way. */
function negotiation(pc: RTCPeerConnection, held: Held, { call, isPolite }: Parts, told: PeerTold) {
  const describe = () => {
    const { localDescription } = pc;
    if (localDescription)
      told.signal({ call, description: { type: localDescription.type, sdp: localDescription.sdp } });
  };
  pc.onnegotiationneeded = async () => {
    held.isMaking = true;
    try {
      await pc.setLocalDescription();
      describe();
    } catch {
      // closed meanwhile, or the other side's offer came first
    } finally {
      held.isMaking = false;
    }
  };
  const take = async ({ description, candidate }: PeerSignal) => {
    if (description) {
      const isReady = !held.isMaking && (pc.signalingState === "stable" || held.isAnswering);
      held.isIgnoring = !isPolite && description.type === "offer" && !isReady;
      if (held.isIgnoring) return;
      held.isAnswering = description.type === "answer";
      await pc.setRemoteDescription(description as RTCSessionDescriptionInit);
      held.isAnswering = false;
      if (description.type !== "offer") return;
      place(pc, held);
      await pc.setLocalDescription();
      describe();
    } else if (candidate !== undefined && !held.isIgnoring) await pc.addIceCandidate(candidate ?? undefined);
  };
  /** Another way is looked for; an offer that was perhaps never heard is made once more, since nothing else can be until its answer. */
  const restart = () => (pc.signalingState === "have-local-offer" ? describe() : pc.restartIce());
  return { take, restart };
}

/** Looks for another way when the connection fails, or is interrupted for longer than a moment. */
function watchConnection(pc: RTCPeerConnection, held: Held, told: PeerTold): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  pc.onconnectionstatechange = () => {
    clearTimeout(timer);
    if (held.closed) return;
    const { connectionState } = pc;
    told.state(connectionState);
    if (connectionState === "failed") pc.restartIce();
    if (connectionState === "disconnected") timer = setTimeout(() => held.closed || pc.restartIce(), patience);
    if (connectionState === "connected") place(pc, held);
  };
}

/** One connection to one other page. The side that is not polite calls. */
export function openPeer(parts: Parts, told: PeerTold): Peer {
  const { iceServers, call, isPolite, sent } = parts;
  const pc = new RTCPeerConnection({ iceServers });
  const flags = { isMaking: false, isIgnoring: false, isAnswering: false, closed: false };
  const held: Held = { ...flags, sent, bitrate: generous };
  const stream = new MediaStream();
  const { take, restart } = negotiation(pc, held, parts, told);
  watchConnection(pc, held, told);
  pc.onicecandidate = ({ candidate }) => told.signal({ call, candidate: candidate?.toJSON() ?? null });
  pc.ontrack = ({ track }) => {
    stream.addTrack(track);
    told.stream(stream);
  };
  if (!isPolite) {
    for (const kind of ["audio", "video"] as const) pc.addTransceiver(sent[kind] ?? kind, { direction: "sendrecv" });
  }
  // One after another: what comes while an answer is made must find it made.
  let line = Promise.resolve();
  return {
    pc,
    hear(data) {
      if (data.shows) told.shows(data.shows);
      else line = line.then(() => (held.closed ? undefined : take(data))).catch(() => undefined);
    },
    send(next) {
      held.sent = next;
      place(pc, held);
    },
    tell: (shows) => told.signal({ call, shows }),
    restart,
    spare(on) {
      held.bitrate = on ? sparing : generous;
      place(pc, held);
    },
    close() {
      held.closed = true;
      pc.close();
    },
  };
}
