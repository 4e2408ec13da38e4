import { noticeIn, ownAddress } from "./notice";
import { worker } from "./worker-scope";

type SubscriptionChange = ExtendableEvent & { oldSubscription?: PushSubscription | null };

async function show(message: string | undefined): Promise<void> {
  const { title, body, url, tag } = noticeIn(message, worker.location.origin);
  await worker.registration.showNotification(title, {
    body,
    icon: "/icons/icon-192.png",
    badge: "/icons/badge-96.png",
    lang: "pt-BR",
    data: { url },
    ...(tag === undefined ? {} : { tag }),
  });
}

async function open(url: string): Promise<void> {
  const tabs = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = tabs.find((tab) => tab.url === url);
  if (there) await there.focus();
  else await worker.clients.openWindow(url);
}

/** The browser has renewed the subscription by itself: the server is told the new one. */
async function renew({ oldSubscription }: SubscriptionChange): Promise<void> {
  const key = oldSubscription?.options.applicationServerKey;
  if (!key) return;
  const { pushManager } = worker.registration;
  const renewed = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys } = renewed.toJSON();
  await fetch("/api/push-subscriptions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth } }),
  });
}

/** Shows what is pushed and leads where it points, within our own site. */
export function receivePush(): void {
  worker.addEventListener("push", (event) => event.waitUntil(show(event.data?.text())));
  worker.addEventListener("notificationclick", (event) => {
    event.notification.close();
    const { url } = (event.notification.data ?? {}) as { url?: unknown };
    event.waitUntil(open(ownAddress(url, worker.location.origin)));
  });
  worker.addEventListener("pushsubscriptionchange", (event) => {
    event.waitUntil(renew(event));
  });
}
