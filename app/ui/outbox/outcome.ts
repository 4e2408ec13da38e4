import type { OutboxItem, Waiting } from "./outbox-store";

/** What the server answered, reduced to what decides. */
export type Answer = {
  status: number;
  code?: string;
  message?: string;
  fields?: Record<string, string>;
  /** Id of what was made or changed. */
  id?: string;
};

/** What becomes of an item after an answer. */
export type Outcome =
  /** It arrived: it leaves the outbox. */
  | { then: "sent"; id: string | undefined }
  /** Changed elsewhere meanwhile: what is there is compared, then ours is sent as something new. */
  | { then: "compare" }
  /** The same key was used for other words: ours are sent as something new. */
  | { then: "instead" }
  /** Kept, and nothing more of the outbox is tried now. */
  | { then: "stop"; waiting: Waiting }
  /** Kept until its writer changes it; the others go on. */
  | { then: "keep"; waiting: Waiting };

const stop = (reason: "network" | "sign-in"): Outcome => ({ then: "stop", waiting: { for: reason } });

/** What an answer means for an item. Nothing is ever dropped but what arrived. */
export function outcomeOf({ method }: { method: "POST" | "PATCH" }, answer: Answer): Outcome {
  const { status, code, message = "", fields = {}, id } = answer;
  if (status >= 200 && status < 300) return { then: "sent", id };
  if (status === 401 || status === 403) return stop("sign-in");
  if (status === 429 || status >= 500 || status === 408) return stop("network");
  if (code === "kernel.idempotency_reused") return { then: "instead" };
  if (method === "PATCH" && (status === 409 || status === 404)) return { then: "compare" };
  if (status === 409) return stop("network"); // two writes met: the next try finds out
  return { then: "keep", waiting: { for: "correction", message, fields } };
}

/** Whether what the server has says what was sent: then an answer was lost on the way, not the words. */
export function saysTheSame(sent: Record<string, unknown>, there: Record<string, unknown>): boolean {
  return Object.entries(sent).every(
    ([name, value]) => name === "version" || JSON.stringify(value) === JSON.stringify(there[name]),
  );
}

/** The item with its second request in place of the first, under a key of its own that every try draws the same. */
export function turnedInto({ key, instead }: OutboxItem): { key: string; request: OutboxItem["request"] } {
  return { key: `${key}:2`, request: instead };
}
