let context: AudioContext | undefined;

/** Readies the sound. Browsers let a page sound only after a touch or a key: called from one, it may sound from then on. */
export function readySound(): void {
  context ??= new AudioContext();
  if (context.state === "suspended") void context.resume().catch(() => undefined);
}

/** Two short, rising tones, made here: no file is loaded. Silent when the browser has not let the page sound. */
export function soundOnce(): void {
  readySound();
  if (context?.state !== "running") return;
  for (const [at, hertz] of [
    [0, 660],
    [0.22, 880],
  ] as const) {
    const start = context.currentTime + at;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.25, start + 0.02);
    volume.gain.linearRampToValueAtTime(0, start + 0.2);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.21);
  }
}
