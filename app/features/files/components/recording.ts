/** A finished recording. `duration` in ms. */
export type Recording = { content: Blob; duration: number };

/** Why there is no recording. */
export type NoRecording = "refused" | "no-microphone" | "unsupported";

/** A recording that runs. */
export type RunningRecording = {
  /** Loudness now, 0 silence … 1 loud. */
  level(): number;
  /** Milliseconds so far. */
  elapsed(): number;
  stop(): Promise<Recording>;
  discard(): void;
};

/** What browsers write, the best for voice first. */
const types = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
/** Bits per second: clear speech, 1.2 MB in five minutes. */
const bitrate = 32_000;

/** What a refused microphone means. */
export function noRecordingOf(error: unknown): NoRecording {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  return name === "NotFoundError" || name === "NotReadableError" ? "no-microphone" : "unsupported";
}

/** Loudness of a stream: root mean square, stretched so that speech fills the scale. */
function loudnessOf(stream: MediaStream): { level: () => number; close: () => void } {
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 512;
  audio.createMediaStreamSource(stream).connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  const level = () => {
    analyser.getFloatTimeDomainData(wave);
    const mean = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
    return Math.min(1, Math.sqrt(mean) * 5);
  };
  return { level, close: () => void audio.close() };
}

/** Asks for the microphone and records. @throws DOMException as the browser refuses it (see `noRecordingOf`) */
export async function startRecording(): Promise<RunningRecording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true },
  });
  const type = types.find((one) => MediaRecorder.isTypeSupported(one));
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitrate, ...(type ? { mimeType: type } : {}) });
  const loudness = loudnessOf(stream);
  const pieces: Blob[] = [];
  const started = performance.now();
  recorder.ondataavailable = ({ data }) => void pieces.push(data);
  recorder.start(1000);
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
    loudness.close();
  };
  const elapsed = () => performance.now() - started;
  return {
    level: loudness.level,
    elapsed,
    stop: () =>
      new Promise((resolve) => {
        const duration = Math.round(elapsed());
        recorder.onstop = () => {
          close();
          resolve({ content: new Blob(pieces, { type: recorder.mimeType.split(";")[0] ?? "" }), duration });
        };
        recorder.stop();
      }),
    discard() {
      recorder.onstop = null;
      if (recorder.state !== "inactive") recorder.stop();
      close();
    },
  };
}
