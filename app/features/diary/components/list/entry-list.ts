import { useGrowingList, type ListPart } from "~/features/tenancy/components/growing-list";
import type { EntryRow } from "./entry-card";
import { useRemembered } from "../entry/remembered";

type Grown = { items: EntryRow[]; startsAtTop: boolean };

/** The old list when it is this one with more before it: coming back from a note finds the place again. */
function isLonger(old: Grown, now: Grown): boolean {
  return old.items.length > now.items.length && old.items.at(-1)?.id === now.items.at(-1)?.id;
}

/** A list of notes that grows with "Carregar mais" and is found again as it was on the way back. */
export function useEntryList(loaded: ListPart<EntryRow>): Grown {
  const grown = useGrowingList(loaded);
  return useRemembered(grown, isLonger) ?? grown;
}
