import type { Cue, Move } from "../../exercise/timeline";

/** One long for air in, one short for holding, two for air out: felt without looking. ms. */
const buzzes: Record<Move, number[]> = { in: [350], hold: [60], out: [90, 90, 90], say: [150] };

/** Whether this device can be felt. A page that cannot be seen may not vibrate: with a dark page it is seen still. */
export function canBuzz(): boolean {
  return typeof navigator !== "undefined" && "vibrate" in navigator;
}

// Browsers complain of a page that ends a vibration nobody asked for.
let hasBuzzed = false;

/** Vibrates for what begins. */
export function buzz({ move }: Cue): void {
  hasBuzzed = navigator.vibrate(buzzes[move]);
}

/** Whether the browser can speak at all. */
export function canSpeak(): boolean {
  return typeof window !== "undefined" && "speechSynthesis" in window;
}

/** The browser's own voice for Portuguese; null where it has none, or has not said so yet. */
function ownVoice(): SpeechSynthesisVoice | null {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.toLowerCase().startsWith("pt"));
  return voices.find(({ lang }) => /^pt[-_]br$/i.test(lang)) ?? voices[0] ?? null;
}

/** Says what begins, in place of what is being said. @returns whether there is a voice for Portuguese */
export function say({ words }: Pick<Cue, "words">): boolean {
  const voice = ownVoice();
  if (voice === null) return false;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  speechSynthesis.speak(utterance);
  return true;
}

/** Ends speech and vibration. */
export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel();
  if (hasBuzzed) navigator.vibrate(0);
}
