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
export function release(track: MediaStreamTrack | null): null {
  track?.stop();
  return null;
}

/** Switches the microphone: one that is there is muted, one that is not is asked for. @throws DOMException as the browser refuses it */
export async function switchMicrophone(media: OwnMedia, on: boolean, { microphone }: Chosen): Promise<void> {
  if (media.microphone?.readyState === "ended") media.microphone = null;
  if (on) media.microphone ??= await openMicrophone(microphone);
  if (media.microphone) media.microphone.enabled = on;
}

/** Switches the camera: off, its light goes out. @throws DOMException as the browser refuses it */
export async function switchCamera(media: OwnMedia, on: boolean, { camera }: Chosen): Promise<void> {
  if (!on) media.camera = release(media.camera);
  else if (media.camera?.readyState !== "live") media.camera = await openCamera(camera);
}

/** Whether a screen can be shared from here; phones cannot. */
export function canShareScreen(): boolean {
  return typeof navigator.mediaDevices?.getDisplayMedia === "function";
}

/** Asks for a screen; null when the person changed their mind. @param ended called when the browser's own bar stops it */
export async function openScreen(ended: () => void): Promise<MediaStreamTrack | null> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 15 } }, audio: false });
    const track = stream.getVideoTracks()[0] ?? null;
    if (track) track.onended = ended;
    return track;
  } catch {
    return null;
  }
}
