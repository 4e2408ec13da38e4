/**
 * Does work on each of several, one after the other: one that fails keeps none of the others from theirs.
 * @returns how many were done @throws the first failure, when all were tried
 */
export async function oneByOne<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<number> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return items.length;
}
