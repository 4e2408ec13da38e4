/** Something that was used, how often, and by how much it felt less hard on average: points of 0–10. */
export type HelpedMost = { what: string; times: number; drop: number };

type Felt = { before: number | null; after: number | null; helped: string | null; tool: string | null };

/** A practice and how it was felt on the whole: `gain` is the mean of after − before in faces of 1–5. */
type Practised = { what: string; times: number; gain: number };

/** Points of 0–10 that one face of five is worth: both scales from end to end. */
const pointsOfFace = 10 / 4;

/**
 * What helped most: for each thing somebody named at a call for help, or practised, the mean of how much less hard it was afterwards, over
 * the times both were told. Sorted by it, then by how often. What has one name here and there is one thing.
 */
export function averageDrops(felt: readonly Felt[], practised: readonly Practised[] = []): HelpedMost[] {
  const all = new Map<string, { times: number; sum: number }>();
  const add = (what: string, times: number, drop: number) => {
    const known = all.get(what) ?? { times: 0, sum: 0 };
    all.set(what, { times: known.times + times, sum: known.sum + times * drop });
  };
  for (const { before, after, helped, tool } of felt) {
    const what = helped ?? tool;
    if (what !== null && before !== null && after !== null) add(what, 1, before - after);
  }
  for (const { what, times, gain } of practised) add(what, times, gain * pointsOfFace);
  return [...all]
    .map(([what, { times, sum }]) => ({ what, times, drop: sum / times }))
    .sort((a, b) => b.drop - a.drop || b.times - a.times);
}
