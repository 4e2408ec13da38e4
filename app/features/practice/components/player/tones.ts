import type { Cue, Move } from "../../exercise/timeline";

/** Hz at the beginning and end of each tone: up with the air that comes in, down with what goes out. */
const pitches: Record<Move, readonly [number, number]> = {
  in: [196, 294],
  hold: [294, 294],
  out: [294, 196],
  say: [262, 262],
};
/** Longest tone, s: a breath is accompanied, a step is only begun. */
const longest: Record<Move, number> = { in: 8, hold: 0.5, out: 8, say: 1.6 };
const loudness = 0.12;

/** Tones on their way; `stop` ends them at once. */
export type Sounding = { stop(): void };

/**
 * Makes the tones of what is left of a timeline, planned on the device's sound clock: they come on time in a page whose own clock is
 * slowed down because nobody looks at it. Nothing is downloaded.
 * @param from seconds into the timeline
 */
export function soundFrom(audio: AudioContext, timeline: readonly Cue[], from: number): Sounding {
  const start = audio.currentTime + 0.05;
  const playing: OscillatorNode[] = [];
  for (const { at, seconds, move } of timeline) {
    if (at + seconds <= from) continue;
    // Of a part that has begun already, a tone is not begun anew.
    if (at < from && move !== "in" && move !== "out") continue;
    const begins = start + Math.max(0, at - from);
    const lasts = Math.min(longest[move], seconds - Math.max(0, from - at));
    playing.push(tone(audio, { begins, ends: begins + lasts, pitch: pitches[move] }));
  }
  return {
    stop() {
      for (const one of playing) {
        one.stop();
        one.disconnect();
      }
    },
  };
}

type Tone = { begins: number; ends: number; pitch: readonly [number, number] };

function tone(audio: AudioContext, { begins, ends, pitch: [low, high] }: Tone): OscillatorNode {
  const [source, volume] = [audio.createOscillator(), audio.createGain()];
  const swell = Math.min(0.4, (ends - begins) / 3);
  source.frequency.setValueAtTime(low, begins);
  source.frequency.linearRampToValueAtTime(high, ends);
  volume.gain.setValueAtTime(0, begins);
  volume.gain.linearRampToValueAtTime(loudness, begins + swell);
  volume.gain.setValueAtTime(loudness, ends - swell);
  volume.gain.linearRampToValueAtTime(0, ends);
  source.connect(volume).connect(audio.destination);
  source.start(begins);
  source.stop(ends + 0.05);
  return source;
}
