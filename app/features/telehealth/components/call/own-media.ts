import { openCamera, openMicrophone, type Chosen } from "./devices";
import type { Sent } from "./peer";

/** What this page itself sends. */
export type OwnMedia = {
  microphone: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
};

/** What goes to the others: the screen in place of the camera; no picture to who asked for sound alone. */
export function sentTo({ microphone, camera, screen }: OwnMedia, soundOnly: boolean): Sent {
  return { audio: microphone, video: soundOnly ? null : (screen ?? camera) };
}

/** Lets go of a device: its light goes out. */
function release(track: MediaStreamTrack | null): null {
  track?.stop();
  return null;
}

type Kind = keyof OwnMedia;
type Ask = () => Promise<MediaStreamTrack | null>;

/** One device of a call: asked for once at a time, watched while it is on, let go of for good at the end. */
function hold(media: OwnMedia, kind: Kind, ask: Ask, died: (kind: Kind) => void) {
  let asking: Promise<void> | null = null;
  let isWanted = false;
  let isOver = false;
  const isLive = () => media[kind]?.readyState === "live";
  const keep = (track: MediaStreamTrack | null) => {
    media[kind] = track;
    if (!track) return;
    track.onended = () => {
      if (media[kind] !== track) return;
      media[kind] = null;
      died(kind);
    };
  };
  keep(media[kind]);
  // The browser may ask for minutes: meanwhile the call can end, or the person can think better of it.
  const open = async () => {
    const track = await ask();
    if (isOver || !isWanted || isLive()) release(track);
    else keep(track);
  };
  const close = () => {
    isWanted = false;
    media[kind] = release(media[kind]);
  };
  return {
    async open() {
      isWanted = true;
      if (isOver || isLive()) return;
      asking ??= open().finally(() => (asking = null));
      await asking;
    },
    close,
    end() {
      isOver = true;
      close();
    },
  };
}

/** The own devices of a call. @param died told when one stops by itself: unplugged, taken away, stopped in the browser's bar */
export function holdMedia(media: OwnMedia, chosen: Chosen, died: (kind: Kind) => void) {
  const microphone = hold(media, "microphone", () => openMicrophone(chosen.microphone), died);
  const camera = hold(media, "camera", () => openCamera(chosen.camera), died);
  const screen = hold(media, "screen", openScreen, died);
  return {
    /** One that is there is muted, one that is not is asked for. @throws DOMException as the browser refuses it */
    async microphone(on: boolean) {
      if (on) await microphone.open();
      if (media.microphone) media.microphone.enabled = on;
    },
    /** Off, its light goes out. @throws DOMException as the browser refuses it */
    camera: async (on: boolean) => (on ? camera.open() : camera.close()),
    screen: async (on: boolean) => (on ? screen.open() : screen.close()),
    /** Lets go of everything, also of what the browser still asks for. */
    end() {
      for (const one of [microphone, camera, screen]) one.end();
    },
  };
}

/** Whether a screen can be shared from here; phones cannot. */
export function canShareScreen(): boolean {
  return typeof navigator.mediaDevices?.getDisplayMedia === "function";
}

/** Asks for a screen; null when the person changed their mind, or none can be shared. */
async function openScreen(): Promise<MediaStreamTrack | null> {
  if (!canShareScreen()) return null;
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 15 } }, audio: false });
    return stream.getVideoTracks()[0] ?? null;
  } catch {
    return null;
  }
}
