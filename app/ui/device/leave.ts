import { inTime } from "../../lib/in-time";
import { countUnsent } from "../outbox/outbox-store";
import { askBeforeLosing } from "./ask-before-losing";
import type { Unsent } from "./unsent";
import { wipeDevice } from "./wipe";

/** Longest wait (ms) for each step on the device: signing out must not hang on a stuck database or a slow network. */
const patience = 1500;

const nothing: Unsent = { entries: 0, messages: 0, calls: 0 };

/** What was not sent; of a device that does not say, nothing is known that could be lost. */
function unsentHere(): Promise<Unsent> {
  return inTime(
    countUnsent().catch(() => nothing),
    patience,
    () => nothing,
  );
}

/**
 * Wipes this device, then sends the form that signs out. What was not sent yet is asked about first.
 * A form with `data-forget` takes the app's own files with it.
 */
export async function leaveDevice(form: HTMLFormElement): Promise<void> {
  const unsent = await unsentHere();
  if (unsent.entries + unsent.messages + unsent.calls > 0 && !(await askBeforeLosing(unsent))) return;
  const wiped = wipeDevice("forget" in form.dataset).catch(() => undefined);
  await inTime(wiped, patience, () => undefined);
  // By the prototype: a field named "submit" would stand in its way.
  HTMLFormElement.prototype.submit.call(form);
}
