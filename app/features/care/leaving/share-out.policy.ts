/**
 * Shares patients out among who takes over: each to whoever has fewest by then, the first named when several have; so nobody's list
 * grows faster than the others'.
 * @param patients what stands for each patient, in order
 * @param has how many each receiver has already, in the order they were named
 * @returns who takes each; nobody where there is no receiver
 */
export function shareOut(patients: readonly string[], has: ReadonlyMap<string, number>): Map<string, string> {
  const now = new Map(has);
  const shared = new Map<string, string>();
  for (const patient of patients) {
    let least: string | undefined;
    for (const [id, count] of now) if (least === undefined || count < (now.get(least) ?? 0)) least = id;
    if (least === undefined) return shared;
    shared.set(patient, least);
    now.set(least, (now.get(least) ?? 0) + 1);
  }
  return shared;
}
