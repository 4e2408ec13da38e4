import type { ClinicDb } from "~/db/client.server";

/** What is on its way, by the database of the request that asked. */
const going = new WeakMap<ClinicDb, Map<string, Promise<unknown>>>();

/** Reads something once for all who ask one request's database for it in the same moment: who comes meanwhile waits for the same. */
export function onceUnderWay<T>(db: ClinicDb, id: string, read: () => Promise<T>): Promise<T> {
  const here = going.get(db) ?? new Map<string, Promise<unknown>>();
  going.set(db, here);
  const known = here.get(id) as Promise<T> | undefined;
  if (known) return known;
  const reading = read().finally(() => here.delete(id));
  here.set(id, reading);
  return reading;
}
