import { useEffect, useState } from "react";
import {
  listDevices,
  noDeviceOf,
  noDevicesHere,
  openBoth,
  openSound,
  type Chosen,
  type Lacking,
  type NoDevice,
} from "./devices";
import { listenTo, type Loudness } from "./sound";

type Found = { cameras: MediaDeviceInfo[]; microphones: MediaDeviceInfo[] };
type Own = { camera: MediaStreamTrack | null; microphone: MediaStreamTrack | null };
/** Devices as they are tried: what is shown of it is `Trial`. */
type Trial = {
  own: Own;
  found: Found;
  chosen: Chosen;
  /** Why nothing opened. */
  problem: NoDevice | null;
  /** Which of the two did not open. */
  lacking: Lacking | null;
  asking: boolean;
};

const nothing: Own = { camera: null, microphone: null };

function ofTracks(tracks: MediaStreamTrack[]): Own {
  const of = (kind: string) => tracks.find((track) => track.kind === kind) ?? null;
  return { camera: of("video"), microphone: of("audio") };
}

function stopAll({ camera, microphone }: Own): void {
  camera?.stop();
  microphone?.stop();
}

/** Holds the devices that are being tried. @param show is told what has changed */
export function newTrial(show: (change: Partial<Trial>) => void) {
  let held = nothing;
  let ear: Loudness | null = null;
  // Which opening is the last one: what an earlier one still brings is let go of.
  let turn = 0;
  let gone = false;
  const take = (next: Own) => {
    ear?.close();
    ear = next.microphone && listenTo(next.microphone);
    const before = held;
    held = next;
    return before;
  };
  const letGo = () => stopAll(take(nothing));
  return {
    level: () => ear?.level() ?? 0,
    async open(chosen: Chosen, ask: typeof openBoth = openBoth) {
      const mine = ++turn;
      const isLast = () => mine === turn && !gone;
      letGo();
      show({ asking: true, chosen });
      try {
        const { tracks, lacking } = await ask(chosen);
        if (!isLast()) return stopAll(ofTracks(tracks));
        stopAll(take(ofTracks(tracks)));
        const found = await listDevices();
        if (isLast()) show({ problem: null, lacking, own: held, found, asking: false });
      } catch (error) {
        if (isLast()) show({ problem: noDeviceOf(error), lacking: null, own: held, asking: false });
      }
    },
    /** The devices go on to the call: they are not let go of any more. */
    takeAlong() {
      turn += 1;
      return take(nothing);
    },
    end() {
      gone = true;
      letGo();
    },
  };
}

/** Camera and microphone as they are tried before a session; what is not taken along is let go of. */
export function useDevices() {
  const [shown, setShown] = useState<Trial>(() => {
    const found = { cameras: [], microphones: [] };
    return { own: nothing, found, chosen: {}, problem: noDevicesHere(), lacking: null, asking: false };
  });
  const [trial] = useState(() => newTrial((change) => setShown((before) => ({ ...before, ...change }))));
  useEffect(() => trial.end, [trial]);
  const { level, takeAlong } = trial;
  const openOnlySound = () => trial.open(shown.chosen, openSound);
  return { ...shown, level, takeAlong, openOnlySound, open: (next: Chosen = shown.chosen) => trial.open(next) };
}
