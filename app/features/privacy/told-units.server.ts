import type { Holding, ExportedRecord, PersonAccount, PersonPlace } from "~/features/kernel/personal-data";
import { log } from "~/platform/log";
import { heldStores } from "./held-stores.server";
import type { Person } from "./open-person.server";

/** What a store tells, one by one; `broken` where it could not be read to its end. */
export type Told = { record: ExportedRecord } | { broken: true };

/** One store of one end of a person (their account, or a place of theirs): the piece in which an export is made. */
export type ToldUnit = {
  feature: string;
  store: string;
  kind: "table" | "object" | "bucket";
  clinicId: string | null;
  /** @param after tells what stands behind it, where the store can */
  tell: (after?: string) => AsyncGenerator<Told>;
};

async function* told<End>(store: string, holding: Holding<End>, end: End, after?: string): AsyncGenerator<Told> {
  if (typeof holding.export === "string") return;
  try {
    for await (const record of holding.export(end, after)) yield { record };
  } catch (error) {
    log({ event: "export.broken", store, error: error instanceof Error ? error.name : "unknown" });
    yield { broken: true };
  }
}

/**
 * All that is told of a person, store by store from the left feature to the right, each in the account first and then in the places as
 * they are given. The same person gives the same units in the same order.
 */
export function toldUnits({ account, places }: Person): ToldUnit[] {
  const units: ToldUnit[] = [];
  for (const { feature, kind, name, inAccount, inPlace } of heldStores) {
    const add = <End extends PersonAccount | PersonPlace>(
      holding: Holding<End> | undefined,
      end: End,
      clinicId: string | null,
    ) => {
      if (!holding || typeof holding.export === "string") return;
      units.push({ feature, store: name, kind, clinicId, tell: (after) => told(name, holding, end, after) });
    };
    add(inAccount, account, null);
    for (const place of places) add(inPlace, place, place.clinicId);
  }
  return units;
}
