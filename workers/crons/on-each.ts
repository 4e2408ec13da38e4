/**
 * Work on each of several databases side by side, so that one that does not answer holds the others up neither by failing nor by
 * hanging. @returns the sum of what they did @throws the first failure, once all have ended
 */
export async function onEach<Name extends string>(
  names: readonly Name[],
  work: (name: Name) => Promise<number>,
): Promise<number> {
  const ends = await Promise.allSettled(names.map(work));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
  return ends.reduce((sum, end) => sum + (end.status === "fulfilled" ? end.value : 0), 0);
}
