/** Loudness of a track now, 0 silence … 1 loud. */
export type Loudness = { level(): number; close(): void };

/** Listens to a track: root mean square, stretched so that speech fills the scale. */
export function listenTo(track: MediaStreamTrack): Loudness {
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 512;
  audio.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  const level = () => {
    analyser.getFloatTimeDomainData(wave);
    const mean = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
    return Math.min(1, Math.sqrt(mean) * 5);
  };
  return { level, close: () => void audio.close() };
}

/** Plays two soft notes through the loudspeaker. */
export function chime(): void {
  const audio = new AudioContext();
  const notes: [number, number][] = [
    [0, 523.25],
    [0.35, 659.25],
  ];
  for (const [start, frequency] of notes) {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, audio.currentTime + start);
    volume.gain.linearRampToValueAtTime(0.2, audio.currentTime + start + 0.05);
    volume.gain.linearRampToValueAtTime(0, audio.currentTime + start + 0.5);
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + start);
    tone.stop(audio.currentTime + start + 0.55);
  }
  setTimeout(() => void audio.close(), 1500);
}
