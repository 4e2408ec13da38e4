/** When two were together, as far as it is known. Instants in ms. */
export type Spoken = {
  startedAt: number | null;
  endedAt: number | null;
  spokenMs: number | null;
  togetherAt: number | null;
};

/** How long (ms) they have been together by now: the stretches of it, not the pauses; null: not at all. Pure. */
export function spokenBy({ startedAt, endedAt, spokenMs, togetherAt }: Spoken, now: number): number | null {
  if (startedAt === null) return null;
  if (spokenMs === null) return (endedAt ?? now) - startedAt;
  return spokenMs + (togetherAt === null ? 0 : now - togetherAt);
}
