import { useEffect, useRef, useState } from "react";
import { cueAt, lengthOf, type Cue } from "../../exercise/timeline";
import { buzz, hush, say } from "./senses";
import { soundFrom, type Sounding } from "./tones";

/** What goes along with the words. */
export type Senses = { sound: boolean; voice: boolean; buzz: boolean };

export type Pace = {
  state: "idle" | "running" | "paused" | "done";
  /** Seconds that have gone by, pauses left out. */
  elapsed: number;
  /** What is said now. */
  cue: Cue | null;
  start: () => void;
  pause: () => void;
  resume: () => void;
  end: () => void;
};

/** How often the page looks at the clock, ms. */
const tick = 250;

/** The sound of a device, made at the first press: browsers allow none before. */
function useSounding(isOn: boolean) {
  const audio = useRef<AudioContext | null>(null);
  const playing = useRef<Sounding | null>(null);
  const quiet = () => {
    playing.current?.stop();
    playing.current = null;
  };
  useEffect(
    () => () => {
      quiet();
      void audio.current?.close();
      audio.current = null;
    },
    [],
  );
  return {
    play(timeline: readonly Cue[], from: number) {
      quiet();
      if (!isOn || typeof AudioContext === "undefined") return;
      audio.current ??= new AudioContext();
      void audio.current.resume();
      playing.current = soundFrom(audio.current, timeline, from);
    },
    quiet,
  };
}

/** Looks at the clock while something runs. @param look called now and then, and when somebody comes back to the page */
function useClock(isRunning: boolean, look: () => void): void {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (!isRunning) return;
    const now = () => latest.current();
    const timer = setInterval(now, tick);
    document.addEventListener("visibilitychange", now);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", now);
    };
  }, [isRunning]);
}

/** Voice and vibration for what begins, once each. @param cue null while nothing runs */
function useSaid(cue: Cue | null, senses: Senses): void {
  const latest = useRef(senses);
  useEffect(() => {
    latest.current = senses;
  });
  useEffect(() => {
    if (!cue) return;
    if (latest.current.voice) say(cue);
    if (latest.current.buzz) buzz(cue);
  }, [cue]);
  useEffect(() => hush, []);
}

/**
 * Leads through a timeline: by the clock and not by counting ticks, so that a page that was slowed down is right again when it is seen.
 * @param timeline what is said when
 */
export function usePace(timeline: readonly Cue[], senses: Senses): Pace {
  const [state, setState] = useState<Pace["state"]>("idle");
  const [elapsed, setElapsed] = useState(0);
  const since = useRef(0);
  const { play, quiet } = useSounding(senses.sound);
  const whole = lengthOf(timeline);
  const cue = state === "idle" ? null : (timeline[cueAt(timeline, elapsed)] ?? null);
  useClock(state === "running", () => {
    const now = (performance.now() - since.current) / 1000;
    setElapsed(Math.min(now, whole));
    if (now >= whole) setState("done");
  });
  useSaid(state === "running" ? cue : null, senses);
  const runFrom = (seconds: number) => {
    since.current = performance.now() - seconds * 1000;
    setElapsed(seconds);
    setState("running");
    play(timeline, seconds);
  };
  const halt = (next: Pace["state"]) => {
    quiet();
    hush();
    setState(next);
  };
  return {
    ...{ state, elapsed, cue },
    start: () => runFrom(0),
    pause: () => halt("paused"),
    resume: () => runFrom(elapsed),
    end: () => halt("done"),
  };
}
