import { countUnsent } from "../outbox/outbox-store";
import { askBeforeLosing } from "./ask-before-losing";
import { wipeDevice } from "./wipe";

/** Longest wait for the wipe, ms: signing out must not hang on a stuck database or a slow network. */
const PATIENCE = 1500;

/**
 * Wipes this device, then sends the form that signs out. What was not sent yet is asked about first.
 * A form with `data-forget` takes the app's own files with it.
 */
export async function leaveDevice(form: HTMLFormElement): Promise<void> {
  const unsent = await countUnsent().catch(() => ({ entries: 0, messages: 0, calls: 0 }));
  if (unsent.entries + unsent.messages + unsent.calls > 0 && !(await askBeforeLosing(unsent))) return;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([wipeDevice("forget" in form.dataset), patience]);
  form.submit();
}
