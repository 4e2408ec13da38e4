import { signalAfter } from "../../lib/in-time";
import { lastOwner } from "../device/owner";
import { tell } from "./news";
import { dropFromOutbox, keepWaiting, outboxOf, type OutboxItem, type OutboxRequest } from "./outbox-store";
import { outcomeOf, saysTheSame, turnedInto, type Answer, type Outcome } from "./outcome";

type Envelope = {
  data?: Record<string, unknown> & { id?: string };
  error?: { code?: string; message?: string; fields?: Record<string, string> };
};

/** Longest wait (ms) for an answer; what was sent and not answered is sent again and is the same. */
const patience = 20_000;
/** Longest wait (ms) for another tab to have sent its part: one that hangs must not keep a call for help here. */
const turn = 10_000;

/** A request as the person whose words they are: the server refuses it (401) when the login is somebody else's. */
async function ask(owner: string, path: string, init: RequestInit = {}): Promise<{ status: number; said: Envelope }> {
  const headers = { ...(init.headers as Record<string, string> | undefined), "X-Member-Id": owner };
  const answer = await fetch(path, { ...init, headers, signal: signalAfter(patience) });
  return { status: answer.status, said: (await answer.json().catch(() => ({}))) as Envelope };
}

async function send(
  { owner, writtenAt }: Pick<OutboxItem, "owner" | "writtenAt">,
  key: string,
  { method, path, body }: OutboxRequest,
): Promise<Answer> {
  const queuedAt = new Date(writtenAt).toISOString();
  const headers = {
    "Content-Type": "application/json",
    "Idempotency-Key": key,
    "X-Queued-At": queuedAt,
    // By the same clock, so that the server knows how long it waited, whatever hour that clock shows.
    "X-Sent-At": new Date().toISOString(),
  };
  const { status, said } = await ask(owner, path, { method, headers, body: JSON.stringify(body) });
  return { status, ...said.error, ...(said.data?.id === undefined ? {} : { id: said.data.id }) };
}

async function sendAsNew(item: OutboxItem): Promise<Outcome> {
  const { key, request } = turnedInto(item);
  const outcome = outcomeOf(request, await send(item, key, request));
  return outcome.then === "instead" ? { then: "stop", waiting: { for: "network" } } : outcome;
}

/** Sends one item, and where it was changed elsewhere, the second request. Rejects without network. */
async function deliver(item: OutboxItem): Promise<Outcome> {
  const { owner, key, request } = item;
  const outcome = outcomeOf(request, await send(item, key, request));
  if (outcome.then === "instead") return sendAsNew(item);
  if (outcome.then !== "compare") return outcome;
  const { status, said } = await ask(owner, request.path);
  const arrived = status === 200 && said.data && saysTheSame(request.body, said.data);
  return arrived ? { then: "sent", id: said.data?.id } : sendAsNew(item);
}

/** @returns whether the next item may be tried */
async function settle(item: OutboxItem, outcome: Outcome): Promise<boolean> {
  if (outcome.then === "sent") {
    await dropFromOutbox(item);
    tell({ what: "sent", key: item.key, id: outcome.id });
    return true;
  }
  if (outcome.then === "keep" || outcome.then === "stop") await keepWaiting(item, outcome.waiting);
  return outcome.then === "keep";
}

async function sendAll(): Promise<boolean> {
  const owner = await lastOwner();
  if (owner === null) return true;
  const items = (await outboxOf(owner)).filter(({ waiting }) => waiting.for !== "correction");
  for (const item of items) {
    const outcome = await deliver(item).catch((): Outcome => ({ then: "stop", waiting: item.waiting }));
    if (!(await settle(item, outcome))) break;
  }
  if (items.length > 0) tell({ what: "changed" });
  return (await outboxOf(owner)).every((item) => item.waiting.for !== "network");
}

/**
 * Sends what waits for whoever uses this device, oldest first. Tabs and the service worker take turns (Web Locks), and the
 * idempotency key makes sure of the rest.
 * @returns whether nothing waits for the network any more
 */
export async function sendOutbox(): Promise<boolean> {
  // Without locks (Safari before 15.4) two tabs may send the same; the key makes one entry of it.
  if (!("locks" in navigator)) return sendAll();
  let isOurTurn = false;
  const inTurn = () => {
    isOurTurn = true;
    return sendAll();
  };
  try {
    return await navigator.locks.request("caris-outbox", { signal: signalAfter(turn) }, inTurn);
  } catch (error) {
    if (isOurTurn) throw error;
    return sendAll(); // whoever has the turn does not end it
  }
}
