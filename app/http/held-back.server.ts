import { heldBack } from "~/lib/held-back";

/** How long (ms) the device held a request back; undefined when it did not (`X-Queued-At`, `X-Sent-At`). */
export function heldBackFor({ headers }: Request, now: number): number | undefined {
  return heldBack({ queuedAt: headers.get("X-Queued-At"), sentAt: headers.get("X-Sent-At") }, now);
}

/** When (ms) a request was written, by our clock: now, or before a device without network kept it. */
export function writtenAt(request: Request, now: number): number | undefined {
  const held = heldBackFor(request, now);
  return held === undefined ? undefined : now - held;
}
