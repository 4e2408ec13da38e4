import { cycleNames, type CycleName } from "~/features/tenancy/care-link/cycle";
import { actKinds, worth, type Counts } from "./acts";

/** Days that the ring looks back on, today among them. */
export const ringDays = 28;

/** Days of the last four weeks, with something done that belongs to it, that fill an arc. */
const full: Record<CycleName, number> = { criar: 8, cuidar: 4, crescer: 4, curar: 2 };

/** How full each arc of the ring is, 0 to 1. @param recent what was done on each of the last 28 days */
export function arcsOf(recent: readonly Counts[]): Record<CycleName, number> {
  const share = (cycle: CycleName) => {
    const kinds = actKinds.filter((kind) => worth[kind].cycle === cycle);
    const days = recent.filter((counts) => kinds.some((kind) => (counts[kind] ?? 0) > 0)).length;
    return Math.min(1, days / full[cycle]);
  };
  return Object.fromEntries(cycleNames.map((cycle) => [cycle, share(cycle)])) as Record<CycleName, number>;
}
