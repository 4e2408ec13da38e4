import { failureOf, refusal, retryAfterOf, type OutsideFailure, type OutsideRefusal } from "./outside";
import { kB } from "~/lib/bytes";

/** What a provider said, body read. */
export type Reply = { status: number; headers: Headers; text: string };

/** The question to a provider and how its answer is read. */
export type Exchange<T> = {
  /** A fresh request for each try; what it throws is a bug of ours and not a failure of theirs. */
  request(): Request | Promise<Request>;
  /** What a 2xx answer means; null when it is not what was asked for. */
  read(reply: Reply): T | null;
  /** Sees what a refusal means where the status does not tell. */
  failure?(reply: Reply): OutsideFailure | null;
};

// Providers answer with a few hundred bytes; more is not theirs.
const largestReply = 256 * kB;

async function textOf(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > largestReply) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

async function converse(request: Request, signal: AbortSignal): Promise<Reply | OutsideRefusal> {
  try {
    // A redirect is not followed: a provider does not move, and an address a stranger gave us must not lead elsewhere.
    const response = await fetch(request, { signal, redirect: "manual" });
    const text = await textOf(response);
    if (text === null) return refusal("garbage", response.status);
    return { status: response.status, headers: response.headers, text };
  } catch {
    return refusal("unreachable");
  }
}

/** One question and its answer, as a value: a lost connection or garbage is not an exception. */
export async function exchange<T>(
  { request, read, failure }: Exchange<T>,
  signal: AbortSignal,
): Promise<{ ok: true; value: T } | OutsideRefusal> {
  const reply = await converse(await request(), signal);
  if ("ok" in reply) return reply;
  const { status, headers } = reply;
  if (status >= 200 && status < 300) {
    const value = read(reply);
    return value === null ? refusal("garbage", status) : { ok: true, value };
  }
  const retryAfter = retryAfterOf(headers.get("Retry-After"), Date.now());
  return refusal(failure?.(reply) ?? failureOf(status), status, retryAfter);
}

/** A body as JSON; undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
