import { useEffect, useRef, useState } from "react";
import { listDevices, noDeviceOf, noDevicesHere, openBoth, type Chosen, type NoDevice } from "./devices";
import { listenTo, type Loudness } from "./sound";

type Found = { cameras: MediaDeviceInfo[]; microphones: MediaDeviceInfo[] };
type Own = { camera: MediaStreamTrack | null; microphone: MediaStreamTrack | null };

const nothing: Own = { camera: null, microphone: null };

function ofTracks(tracks: MediaStreamTrack[]): Own {
  const of = (kind: string) => tracks.find((track) => track.kind === kind) ?? null;
  return { camera: of("video"), microphone: of("audio") };
}

/** Camera and microphone as they are tried before a session; what is not taken along is let go of. */
export function useDevices() {
  const [own, setOwn] = useState<Own>(nothing);
  const [found, setFound] = useState<Found>({ cameras: [], microphones: [] });
  const [chosen, setChosen] = useState<Chosen>({});
  const [problem, setProblem] = useState<NoDevice | null>(() => noDevicesHere());
  const [asking, setAsking] = useState(false);
  const held = useRef<Own>(nothing);
  const ear = useRef<Loudness | null>(null);
  const gone = useRef(false);

  const deaf = () => {
    ear.current?.close();
    ear.current = null;
  };
  const letGo = () => {
    deaf();
    for (const track of [held.current.camera, held.current.microphone]) track?.stop();
    held.current = nothing;
  };
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      letGo();
    };
  }, []);

  const open = async (next: Chosen = chosen) => {
    letGo();
    setAsking(true);
    setChosen(next);
    try {
      const tracks = await openBoth(next);
      if (gone.current) return tracks.forEach((track) => track.stop());
      held.current = ofTracks(tracks);
      if (held.current.microphone) ear.current = listenTo(held.current.microphone);
      setProblem(null);
      setFound(await listDevices());
    } catch (error) {
      setProblem(noDeviceOf(error));
    }
    setAsking(false);
    setOwn(held.current);
  };
  /** The devices go on to the call: they are not let go of any more. */
  const takeAlong = (): Own => {
    deaf();
    const taken = held.current;
    held.current = nothing;
    return taken;
  };
  return { own, found, chosen, problem, asking, open, takeAlong, level: () => ear.current?.level() ?? 0 };
}
