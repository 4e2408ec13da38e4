/** Sockets in a row that were never welcomed before a stream is tried instead: some networks let no socket through. */
export const failuresBeforeStream = 3;

/** A link that lasted so long (ms) was good: the pauses begin anew. */
export const steadyAfter = 10_000;

/** How long (ms) silence is put up with. The server's streams give a sign every 25 s, sockets when they are asked. */
export const patience = { quiet: 40_000, forPong: 10_000, afterWake: 5_000 } as const;

const [shortest, longest] = [1000, 60_000];

/**
 * Pause before the next try: 1 s, doubled each time up to 60 s, of which the upper half is chance, so that a crowd that
 * lost the server together does not return together.
 * @param failures links in a row that did not last
 * @param random 0 to 1
 */
export function backoff(failures: number, random: number): number {
  const most = Math.min(longest, shortest * 2 ** (failures + 1));
  return Math.max(shortest, most / 2 + (most / 2) * random);
}
