import { useEffect, useState } from "react";
import { listDevices, noDeviceOf, noDevicesHere, openBoth, type Chosen, type NoDevice } from "./devices";
import { listenTo, type Loudness } from "./sound";

type Found = { cameras: MediaDeviceInfo[]; microphones: MediaDeviceInfo[] };
type Own = { camera: MediaStreamTrack | null; microphone: MediaStreamTrack | null };
/** Devices as they are tried: what is shown of it is `Trial`. */
type Trial = { own: Own; found: Found; chosen: Chosen; problem: NoDevice | null; asking: boolean };

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
function newTrial(show: (change: Partial<Trial>) => void) {
  let held = nothing;
  let ear: Loudness | null = null;
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
    async open(chosen: Chosen) {
      letGo();
      show({ asking: true, chosen });
      try {
        const tracks = await openBoth(chosen);
        take(ofTracks(tracks));
        if (gone) return letGo();
        show({ problem: null, own: held, found: await listDevices() });
      } catch (error) {
        show({ problem: noDeviceOf(error), own: held });
      }
      show({ asking: false });
    },
    /** The devices go on to the call: they are not let go of any more. */
    takeAlong: () => take(nothing),
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
    return { own: nothing, found, chosen: {}, problem: noDevicesHere(), asking: false };
  });
  const [trial] = useState(() => newTrial((change) => setShown((before) => ({ ...before, ...change }))));
  useEffect(() => trial.end, [trial]);
  const { level, takeAlong } = trial;
  return { ...shown, level, takeAlong, open: (next: Chosen = shown.chosen) => trial.open(next) };
}
