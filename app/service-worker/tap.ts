import { inTime } from "../lib/in-time";
import { lastOwner } from "../ui/device/owner";
import { tell } from "../ui/outbox/news";
import { outboxOf, putInOutbox } from "../ui/outbox/outbox-store";
import { sendOutbox } from "../ui/outbox/send-outbox";
import { SYNC_TAG } from "../ui/outbox/sync";
import type { Tap } from "./notice";
import { worker } from "./worker-scope";

/** Longest wait (ms) for an answer: a browser lets a page be opened for a few seconds after a press only. */
const patience = 4000;

type WithSync = { sync?: { register(tag: string): Promise<void> } };

async function askForSync(): Promise<void> {
  await (worker.registration as WithSync).sync?.register(SYNC_TAG);
}

/** Whether it has been sent, or waits for nothing but a network. */
async function isOnItsWay({ owner, key }: Tap): Promise<boolean> {
  const left = (await outboxOf(owner)).find((item) => item.key === key);
  return left === undefined || left.waiting.for === "network";
}

/**
 * Does what a notice's button says by way of this device's outbox: once under its key, however often it is pressed, and later when there is
 * no network now.
 * @param page address of the page where it can be done by hand
 * @param stay keeps the worker awake until the answer has come, which nobody waits for
 * @returns whether that is all: not when nobody, or somebody else, is signed in here; rejects where this device cannot keep it
 */
export async function keepTap(tap: Tap, page: string, stay: (work: Promise<unknown>) => void): Promise<boolean> {
  const { owner, key, path, body } = tap;
  if ((await lastOwner()) !== owner) return false;
  const request = { method: "POST" as const, path, body };
  await putInOutbox({
    ...{ key, owner, request, instead: request, form: new URL(page).pathname },
    // No name of anything: lists of what waits are shown before a sign-in.
    values: { title: "Um toque num aviso" },
    ...{ writtenAt: Date.now(), revision: crypto.randomUUID(), waiting: { for: "network" } },
  });
  tell({ what: "changed" });
  await askForSync().catch(() => undefined); // refused where the person has turned it off: an open page sends then
  const sent = sendOutbox().catch(() => false);
  stay(sent);
  await inTime(sent, patience, () => false);
  return isOnItsWay(tap);
}
