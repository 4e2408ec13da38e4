/** Where the browser's subscription is told to the server. */
const ENDPOINT = "/api/push-subscriptions";

/** `off`: can be turned on; `denied`: the person said no in the browser, which only the browser's settings undo. */
export type PushState = "unsupported" | "denied" | "off" | "on";

function supported(): boolean {
  return "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;
}

async function current(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Whether this device gets notices. Asks nobody anything. */
export async function pushState(): Promise<PushState> {
  if (!supported()) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  return Notification.permission === "granted" && (await current()) ? "on" : "off";
}

async function tellServer(method: "POST" | "DELETE", body: object): Promise<void> {
  const answer = await fetch(ENDPOINT, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok && !(method === "DELETE" && answer.status === 404)) throw new Error(`push ${answer.status}`);
}

/** What the server keeps of a subscription. */
function told({ endpoint, keys }: PushSubscriptionJSON, label?: string) {
  return { endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth }, ...(label ? { label } : {}) };
}

/**
 * Turns notices on for this device. Call it from the press of a button: it may ask for the permission.
 * @param vapidPublicKey base64url, uncompressed P-256 point
 * @param label what the person calls this device
 * @returns `on`, or why not; rejects when the server could not be told, and then nothing is left subscribed
 */
export async function subscribeToPush(vapidPublicKey: string, label?: string): Promise<PushState> {
  if (!supported()) return "unsupported";
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return permission === "denied" ? "denied" : "off";
  const registration = await navigator.serviceWorker.ready;
  // A subscription made under another key cannot be used again.
  await (await current())?.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: vapidPublicKey,
  });
  try {
    await tellServer("POST", told(subscription.toJSON(), label));
  } catch (error) {
    await subscription.unsubscribe();
    throw error;
  }
  return "on";
}

/** Turns notices off for this device, in the browser even when the server cannot be told; it forgets at the next push. */
export async function unsubscribeFromPush(): Promise<PushState> {
  if (!supported()) return "unsupported";
  const subscription = await current();
  if (subscription) {
    const { endpoint } = subscription;
    await Promise.allSettled([tellServer("DELETE", { endpoint }), subscription.unsubscribe()]);
  }
  return pushState();
}
