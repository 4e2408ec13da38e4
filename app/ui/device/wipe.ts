import { closeDrafts } from "../draft/draft-store";
import { unsubscribeFromPush } from "../push/push";
import { emptyStores } from "./database";
import { closeKept } from "./kept";
import { isShellCache } from "./shell-caches";

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

async function emptyStorage(): Promise<void> {
  closeKept();
  await closeDrafts();
  await emptyStores();
}

/**
 * Forgets on this device all that is a person's: drafts, what waits to be sent, what is kept for reading, the key they were sealed with, whose device
 * it is, the push subscription, what the browser remembers of the site.
 * @param everything also the app itself: its files and its service worker
 */
export async function wipeDevice(everything = false): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  await Promise.allSettled([
    emptyStorage(),
    unsubscribeFromPush().then(() => (everything ? dismissWorker() : undefined)),
    emptyCaches(everything),
  ]);
}
