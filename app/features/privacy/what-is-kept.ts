import type { Holding } from "~/features/kernel/personal-data";
import { heldStores } from "./held-stores.server";
import type { Person } from "./open-person.server";

/** Something that stays after an erasure: where, by which law and how long. */
export type Kept = { store: string; clinicId: string | null; law: string; term: string };

function keptOf<End extends { isKept: boolean }>(
  store: string,
  clinicId: string | null,
  holding: Holding<End> | undefined,
  { isKept }: End,
): Kept[] {
  if (!holding?.retain) return [];
  const { law, term, isRecord } = holding.retain;
  return isRecord && !isKept ? [] : [{ store, clinicId, law, term }];
}

/** What stays of a person, to be told to them with its reason: a refusal names its law (LGPD art. 18 §4 II). */
export function whatIsKept({ account, places }: Person): Kept[] {
  return heldStores.flatMap(({ name, inAccount, inPlace }) => [
    ...keptOf(name, null, inAccount, account),
    ...places.flatMap((place) => keptOf(name, place.clinicId, inPlace, place)),
  ]);
}
