import { closeDrafts } from "../draft/draft-store";
import { countUnsent } from "../outbox/outbox-store";
import { sendOutbox } from "../outbox/send-outbox";
import { unsubscribeFromPush } from "../push/push";
import { done, store } from "./database";
import { closeKept } from "./kept";
import { rememberOwner } from "./owner";
import { isUnsentText } from "./unsent";
import { isShellCache } from "./shell-caches";

async function emptyPages(): Promise<void> {
  if (!("caches" in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !isShellCache(name)).map((name) => caches.delete(name)));
}

async function emptyReadable(): Promise<void> {
  closeKept();
  await closeDrafts();
  await done((await store("kept", "readwrite")).clear());
  const drafts = await done((await store("drafts", "readonly")).getAllKeys());
  for (const draft of drafts) if (!isUnsentText(draft)) await done((await store("drafts", "readwrite")).delete(draft));
}

/**
 * Nobody is this device's owner any more, so that no page shows what waits. Unless a call for help does: it goes out by the
 * browser's own mark, without a login, and is tried until it has.
 */
async function forgetOwner(): Promise<void> {
  await sendOutbox().catch(() => undefined);
  const { calls } = await countUnsent();
  if (calls === 0) await rememberOwner(null);
}

/**
 * What becomes of this device when its login was ended from elsewhere: what could be read here goes (the plan, the contacts,
 * drafts, pages, the push subscription). What was written and not sent stays sealed, shown by no page until the same person
 * signs in here again: it cannot be asked about, and words are not thrown away. Calls for help still go out.
 */
export async function wipeEnded(): Promise<void> {
  await Promise.allSettled([emptyReadable(), emptyPages(), unsubscribeFromPush()]);
  await forgetOwner().catch(() => undefined);
}
