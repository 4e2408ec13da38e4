/** Name of the background sync under which the service worker sends the outbox. */
export const SYNC_TAG = "caris-outbox";

type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** Asks the browser to wake the service worker once there is network, where it can (Chromium). */
export async function askForSync(): Promise<void> {
  const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration();
  // Refused where the person has turned background sync off: the page sends then.
  if (registration?.active) await registration.sync?.register(SYNC_TAG).catch(() => undefined);
}
