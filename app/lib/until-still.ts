/** Looks in so long as nothing may move. */
const looks = 4;

/**
 * Work that is waited for as long as it moves: however much there is of it, but not for what hangs. What was given up may go on; nobody waits for it.
 * @param patience ms without a beat, a quarter more or less @param work says by `beat` that it moves
 * @throws Error when it stands still
 */
export async function untilStill<T>(patience: number, work: (beat: () => void) => Promise<T>): Promise<T> {
  let [beats, seen, quiet] = [0, 0, 0];
  let timer: ReturnType<typeof setInterval> | undefined;
  const still = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      quiet = beats === seen ? quiet + 1 : 0;
      seen = beats;
      if (quiet >= looks) reject(new Error("the work stands still"));
    }, patience / looks);
  });
  try {
    return await Promise.race([work(() => void (beats += 1)), still]);
  } finally {
    clearInterval(timer);
  }
}
