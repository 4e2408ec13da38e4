import type { Availability } from "./availability";

/** When patients may come, as the API shows it: what is not limited, or has no price, is left out. */
export function showAvailability({ maxPerDay, feeCents, place, ...said }: Availability & { version: number }) {
  return {
    ...said,
    ...(maxPerDay === null ? {} : { maxPerDay }),
    ...(feeCents === null ? {} : { feeCents }),
    ...(place === null ? {} : { place }),
  };
}
