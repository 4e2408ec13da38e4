/**
 * What one request cost, counted where it is spent: shown as Server-Timing and held to budgets by tests. `trips` are round trips
 * to databases that waited for one another: what each costs is the way there, which no other request can hide.
 */
export type Meter = { queries: number; rowsRead: number; rowsWritten: number; decrypts: number; trips: number };

/** A meter at zero. */
export function newMeter(): Meter {
  return { queries: 0, rowsRead: 0, rowsWritten: 0, decrypts: 0, trips: 0 };
}

/** A round trip that takes place: one more than those that had come back when it began. What begins together counts once. */
export async function onTrip<T>(meter: Meter, trip: () => Promise<T>): Promise<T> {
  const place = meter.trips + 1;
  try {
    return await trip();
  } finally {
    meter.trips = Math.max(meter.trips, place);
  }
}
