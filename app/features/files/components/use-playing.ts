import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** What a player shows; times in ms. `broken` when the sound cannot be loaded. */
export type Playing = {
  audio: RefObject<HTMLAudioElement>;
  playing: boolean;
  at: number;
  length: number;
  broken: boolean;
  toggle(): void;
  seek(ms: number): void;
};

/** A moment far beyond any end: a browser that is sent there finds out how long a recording without a length is. */
const beyond = 1e7;

/** Recordings of browsers do not say how long they are, and cannot be moved in before somebody looks: goes to the end and back. */
function findLength(audio: HTMLAudioElement, then: () => void): void {
  if (Number.isFinite(audio.duration)) return then();
  const back = () => {
    if (!Number.isFinite(audio.duration)) return;
    audio.removeEventListener("durationchange", back);
    audio.currentTime = 0;
    then();
  };
  audio.addEventListener("durationchange", back);
  audio.currentTime = beyond;
}

type Shown = Pick<Playing, "playing" | "at" | "length" | "broken">;

/** Follows what the element says of itself. @returns how to stop */
function follow(audio: HTMLAudioElement, set: (part: Partial<Shown>) => void): () => void {
  const stopped = { playing: false };
  const events: Record<string, () => unknown> = {
    play: () => set({ playing: true, broken: false }),
    pause: () => set(stopped),
    ended: () => set({ ...stopped, at: 0 }),
    timeupdate: () => Number.isFinite(audio.duration) && set({ at: audio.currentTime * 1000 }),
    durationchange: () => Number.isFinite(audio.duration) && set({ length: audio.duration * 1000 }),
    error: () => set({ ...stopped, broken: true }),
  };
  for (const [name, listener] of Object.entries(events)) audio.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(events)) audio.removeEventListener(name, listener);
  };
}

/** Does something once the sound is loaded so far that one can move in it. */
function whenReady(audio: HTMLAudioElement, then: () => void): void {
  const found = () => findLength(audio, then);
  if (audio.readyState > 0) return found();
  audio.addEventListener("loadedmetadata", found, { once: true });
  audio.load();
}

/** Plays a sound. @param known its length in ms, when it is known before it is loaded */
export function usePlaying(known: number | undefined): Playing {
  const audio = useRef<HTMLAudioElement>(null);
  const [shown, setShown] = useState<Shown>({ playing: false, at: 0, length: known ?? 0, broken: false });
  const set = (part: Partial<Shown>) => setShown((before) => ({ ...before, ...part }));
  useEffect(() => (audio.current ? follow(audio.current, set) : undefined), []);
  const ready = (then: (element: HTMLAudioElement) => void) => {
    const { current } = audio;
    if (current) whenReady(current, () => then(current));
  };
  return {
    audio,
    ...shown,
    toggle() {
      if (shown.playing) audio.current?.pause();
      else ready((element) => void element.play().catch(() => undefined)); // `error` says why
    },
    seek(ms) {
      set({ at: ms });
      ready((element) => (element.currentTime = ms / 1000));
    },
  };
}
