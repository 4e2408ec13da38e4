import { inTime, signalAfter } from "~/lib/in-time";
import { lastOwner, rememberOwner } from "~/ui/device/owner";
import { tell } from "~/ui/outbox/news";
import { dropFromOutbox, outboxOf, putInOutbox, type OutboxItem } from "~/ui/outbox/outbox-store";
import { askForSync } from "~/ui/outbox/sync";

/** One press of the button: `key` is its name, so that however often it is sent it is one alert. */
export type Press = { owner: string; key: string; severity: string; message: string };

/** What came of sending a press: the alert's id; not now; not before somebody signs in; or never as it is. */
export type Sent = { then: "sent"; id: string } | { then: "wait" } | { then: "sign-in" } | { then: "refused" };

const address = "/api/patient/sos";
/** How long (ms) an answer is waited for before the press counts as not sent; sent again, it is the same. */
const patience = 10_000;
/** Longest wait (ms) for the device to say whose it is: meanwhile the page of help has numbers and no button. */
const ownerPatience = 4000;

/** Browsers refuse to send more than 64 KiB on behalf of a page that may be gone; a letter unit is 3 bytes at most. */
const mostKeptAlive = 20_000;

function bodyOf({ severity, message }: Press) {
  return { severity, ...(message.trim() ? { message } : {}) };
}

function itemOf(press: Press): OutboxItem {
  const request = { method: "POST", path: address, body: bodyOf(press) } as const;
  return {
    key: press.key,
    owner: press.owner,
    request,
    instead: request,
    form: "/dashboard/sos",
    values: { key: press.key, severity: press.severity, message: press.message },
    writtenAt: Date.now(),
    revision: crypto.randomUUID(),
    urgent: true,
    waiting: { for: "network" },
  };
}

/** Puts a press down on this device, so that it leaves even when the page is closed. Null where nothing can be kept in time. */
export async function hold(press: Press): Promise<OutboxItem | null> {
  try {
    const item = itemOf(press);
    await rememberOwner(press.owner);
    await putInOutbox(item);
    return item;
  } catch {
    return null; // then only this page sends it, and it says so
  }
}

async function exchange(press: Press, waitedSince: number | null): Promise<Sent> {
  const headers = {
    "Content-Type": "application/json",
    "Idempotency-Key": press.key,
    "X-Member-Id": press.owner,
    ...(waitedSince === null
      ? {}
      : { "X-Queued-At": new Date(waitedSince).toISOString(), "X-Sent-At": new Date().toISOString() }),
  };
  const body = JSON.stringify(bodyOf(press));
  const signal = signalAfter(patience);
  const keepalive = body.length < mostKeptAlive;
  const answer = await fetch(address, { method: "POST", headers, body, signal, keepalive });
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429) return { then: "wait" };
  if (answer.status === 401) return { then: "sign-in" };
  if (!answer.ok) return { then: "refused" };
  const { data }: { data: { id: string } } = await answer.json();
  return { then: "sent", id: data.id };
}

/**
 * Sends a press; an answer that does not come in time is none, whatever becomes of the request.
 * @param waitedSince when (ms) it was pressed, if this is not the first try
 */
export function send(press: Press, waitedSince: number | null): Promise<Sent> {
  const notNow: Sent = { then: "wait" };
  return inTime(
    exchange(press, waitedSince).catch(() => notNow),
    patience,
    () => notNow,
  );
}

/** Takes a press off the device: it has arrived, or was taken back. */
export async function letGo(item: OutboxItem | null): Promise<void> {
  if (item) await dropFromOutbox(item).catch(() => undefined);
  tell({ what: "changed" });
}

/** Has the browser wake the service worker to send what is held once there is network. */
export function sendLater(): void {
  tell({ what: "changed" });
  void askForSync().catch(() => undefined);
}

/** A press of this person's that has not left this device yet. */
export async function heldPress(owner: string): Promise<{ press: Press; item: OutboxItem } | null> {
  const item = (await outboxOf(owner).catch(() => [])).find(({ urgent }) => urgent);
  if (!item) return null;
  const { key, severity, message } = item.values as Record<string, string>;
  return { press: { owner, key: key ?? item.key, severity: severity ?? "urgent", message: message ?? "" }, item };
}

/** Who last used this device; undefined when the device does not say in time. */
export function deviceOwner(): Promise<string | null | undefined> {
  const unknown = () => undefined;
  return inTime(lastOwner().catch(unknown), ownerPatience, unknown);
}
