import { noticeIn, ownAddress, tapOf } from "./notice";
import { keepTap } from "./tap";
import { worker } from "./worker-scope";

type SubscriptionChange = ExtendableEvent & { oldSubscription?: PushSubscription | null };

/** Names the button in a press. */
const tapAction = "tap";

/** TypeScript's words for a window's notices know no buttons. */
type Shown = NotificationOptions & { actions?: { action: string; title: string }[] };

async function show(message: string | undefined): Promise<void> {
  const { title, body, url, tag, tap } = noticeIn(message, worker.location.origin);
  const shown: Shown = {
    body,
    icon: "/icons/icon-192.png",
    badge: "/icons/badge-96.png",
    lang: "pt-BR",
    data: { url, tap },
    ...(tag === undefined ? {} : { tag }),
    ...(tap === undefined ? {} : { actions: [{ action: tapAction, title: tap.label }] }),
  };
  await worker.registration.showNotification(title, shown);
}

async function open(url: string): Promise<void> {
  const tabs = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = tabs.find((tab) => tab.url === url);
  if (there) await there.focus();
  else await worker.clients.openWindow(url);
}

/** Does what a button says without opening anything; what cannot be done so is done on the page. */
async function press(event: NotificationEvent): Promise<void> {
  const { url, tap } = (event.notification.data ?? {}) as { url?: unknown; tap?: unknown };
  const page = ownAddress(url, worker.location.origin);
  const meant = event.action === tapAction ? tapOf(tap) : undefined;
  if (meant && (await keepTap(meant, page, (work) => event.waitUntil(work)).catch(() => false))) return;
  await open(page);
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
    event.waitUntil(press(event));
  });
  worker.addEventListener("pushsubscriptionchange", (event) => {
    event.waitUntil(renew(event));
  });
}
