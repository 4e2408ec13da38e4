import { useEffect } from "react";
import { whenIdle } from "~/ui/device/idle";
import type { WordText } from "~/features/care-words/word/care-word";
import type { HelpContact } from "~/features/sos/patient/read-own-help.server";

const keeper = () => import("./keep-contacts");
const nothing = () => undefined; // without IndexedDB or network the page works all the same

/** Keeps the contacts and words that a page shows on this device. @param owner null keeps nothing */
export function useKeptContacts(
  owner: string | null,
  contacts: readonly HelpContact[] | null,
  words: readonly WordText[] | null,
): void {
  useEffect(() => {
    if (owner === null) return;
    const keep = () => {
      const kept = keeper();
      if (contacts !== null) void kept.then(({ keepContacts }) => keepContacts(owner, contacts)).catch(nothing);
      if (words !== null) void kept.then(({ keepWords }) => keepWords(owner, words)).catch(nothing);
    };
    return whenIdle(keep);
  }, [owner, contacts, words]);
}

/** Keeps the contacts of whoever is signed in fresh on this device, also when their page is never opened. */
export function useFreshContacts(owner: string | null): void {
  useEffect(() => {
    if (owner === null) return;
    return whenIdle(
      () =>
        void keeper()
          .then(({ refreshContacts }) => refreshContacts(owner))
          .catch(nothing),
    );
  }, [owner]);
}
