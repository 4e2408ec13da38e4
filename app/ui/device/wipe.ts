import { closeDrafts } from "../draft/draft-store";
import { unsubscribeFromPush } from "../push/push";
import { emptyStores } from "./database";
import { closeKept } from "./kept";
import { isShellCache } from "./shell-caches";
import { noteWipeDue, noteWiped } from "./wipe-due";

async function emptyCaches(everything: boolean): Promise<void> {
  if (!("caches" in globalThis)) return;
  const names = await caches.keys();
  // The shell holds public files only and keeps SOS at hand without network.
  await Promise.all(names.filter((name) => everything || !isShellCache(name)).map((name) => caches.delete(name)));
}

async function dismissWorker(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

function emptyMarks(): void {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // storage is turned off: there is nothing in it
  }
}

async function emptyStorage(): Promise<void> {
  closeKept();
  noteWipeDue();
  await closeDrafts();
  await emptyStores();
  noteWiped();
}

/**
 * Forgets on this device all that is a person's: drafts, what waits to be sent, what is kept for reading, the key they were sealed with, whose device
 * it is, the push subscription, what the browser remembers of the site. A database that does not answer is wiped when it next does.
 * @param everything also the app itself: its files and its service worker
 */
export async function wipeDevice(everything = false): Promise<void> {
  emptyMarks();
  await Promise.allSettled([
    emptyStorage(),
    unsubscribeFromPush().then(() => (everything ? dismissWorker() : undefined)),
    emptyCaches(everything),
  ]);
}
