import type { Goes, PersonalData, PersonalStore } from "~/features/kernel/personal-data";
import { everyPersonalData } from "~/registry/personal-data.server";

/** A store that holds something of a person, and the feature that says so. */
export type HeldStore = Exclude<PersonalStore, { nobody: string }> & { feature: string };

function heldBy(all: readonly PersonalData[]): HeldStore[] {
  return all.flatMap(({ feature, stores }) =>
    stores.flatMap((store) => ("nobody" in store ? [] : [{ ...store, feature }])),
  );
}

/** Every store that holds something of a person, from the left feature to the right: the order in which they are told. */
export const heldStores: readonly HeldStore[] = heldBy(everyPersonalData);

/** What an erasure takes, in words that its person would use. */
export const goesAway: readonly Goes[] = everyPersonalData.flatMap(({ goes }) => goes ?? []);

/** The same in the order of erasing: from the right feature to the left, each one's own as it gives them. */
export const inErasing: readonly HeldStore[] = heldBy(everyPersonalData.toReversed());
