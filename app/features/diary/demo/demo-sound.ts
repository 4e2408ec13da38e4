const rate = 8000;

/** Two soft tones that swell and fade, `seconds` long, as a WAV of eight bits: stands for a voice, which a repository has none of. */
export function demoSound(seconds: number): Uint8Array<ArrayBuffer> {
  const samples = rate * seconds;
  const bytes = new Uint8Array(44 + samples);
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  put(0, "RIFF");
  view.setUint32(4, 36 + samples, true);
  put(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  put(36, "data");
  view.setUint32(40, samples, true);
  for (let i = 0; i < samples; i++) {
    const t = i / rate;
    const swell = Math.sin((Math.PI * t) / seconds) ** 2;
    bytes[44 + i] = Math.round(128 + 14 * swell * (Math.sin(2 * Math.PI * 196 * t) + Math.sin(2 * Math.PI * 294 * t)));
  }
  return bytes;
}
