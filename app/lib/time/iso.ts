/** An instant (ms) as the API says it: ISO 8601 in UTC. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}

/** The same for what may not have happened. */
export function isoOrNull(at: number | null): string | null {
  return at === null ? null : iso(at);
}
