import { useCallback, useEffect, useRef, useState } from "react";
import { noRecordingOf, startRecording, type NoRecording, type Recording, type RunningRecording } from "./recording";

/** How a recording is going; `elapsed` in ms. */
export type RecorderState =
  | { phase: "idle" | "asking" }
  | { phase: "recording"; elapsed: number }
  | { phase: "recorded"; recording: Recording; src: string }
  | { phase: "impossible"; why: NoRecording };

export type Recorder = {
  state: RecorderState;
  level: () => number;
  start(): void;
  stop(): void;
  /** Forgets what is being or was recorded. */
  discard(): void;
};

const tick = 250;

/** The one recording that runs, if any; the microphone is let go with it. */
function recorderOf(setState: (state: RecorderState) => void) {
  let running: RunningRecording | null = null;
  let closed = false;
  const release = () => {
    const was = running;
    running = null;
    return was;
  };
  return {
    level: () => running?.level() ?? 0,
    elapsed: () => running?.elapsed() ?? null,
    open: () => void (closed = false),
    async start() {
      setState({ phase: "asking" });
      try {
        const recording = await startRecording();
        if (closed) return recording.discard();
        running = recording;
        setState({ phase: "recording", elapsed: 0 });
      } catch (error) {
        setState({ phase: "impossible", why: noRecordingOf(error) });
      }
    },
    async stop() {
      const recording = await release()?.stop();
      if (!recording || closed) return;
      setState({ phase: "recorded", recording, src: URL.createObjectURL(recording.content) });
    },
    discard() {
      release()?.discard();
      setState({ phase: "idle" });
    },
    close() {
      closed = true;
      release()?.discard();
    },
  };
}

/** Records a voice, at most `longest` ms; the microphone is let go whenever nothing is recorded. */
export function useRecorder(longest: number): Recorder {
  const [state, setState] = useState<RecorderState>({ phase: "idle" });
  const recorder = useRef<ReturnType<typeof recorderOf>>();
  recorder.current ??= recorderOf(setState);
  const { current } = recorder;
  const recording = state.phase === "recording";
  useEffect(() => {
    if (!recording) return;
    const timer = setInterval(() => {
      const elapsed = current.elapsed();
      if (elapsed === null) return;
      if (elapsed >= longest) void current.stop();
      else setState({ phase: "recording", elapsed });
    }, tick);
    return () => clearInterval(timer);
  }, [recording, longest, current]);
  const src = state.phase === "recorded" ? state.src : null;
  useEffect(() => () => (src === null ? undefined : URL.revokeObjectURL(src)), [src]);
  useEffect(() => {
    current.open();
    return current.close;
  }, [current]);
  const level = useCallback(() => current.level(), [current]);
  return {
    state,
    level,
    start: () => void current.start(),
    stop: () => void current.stop(),
    discard: current.discard,
  };
}
