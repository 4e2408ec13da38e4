/** Something that was used, how often, and by how much distress (0–10) fell on average. */
export type HelpedMost = { what: string; times: number; drop: number };

type Felt = { before: number | null; after: number | null; helped: string | null; tool: string | null };

/**
 * What helped most: for each thing somebody named, the mean of before − after over the times both were told. Sorted by it, then by
 * how often.
 */
export function averageDrops(felt: readonly Felt[]): HelpedMost[] {
  const drops = new Map<string, number[]>();
  for (const { before, after, helped, tool } of felt) {
    const what = helped ?? tool;
    if (what === null || before === null || after === null) continue;
    drops.set(what, [...(drops.get(what) ?? []), before - after]);
  }
  return [...drops]
    .map(([what, all]) => ({ what, times: all.length, drop: all.reduce((sum, one) => sum + one, 0) / all.length }))
    .sort((a, b) => b.drop - a.drop || b.times - a.times);
}
