import { kB, MB } from "../../app/lib/bytes";
import { seconds } from "../../app/lib/duration";
import { inTime } from "../../app/lib/in-time";
import { everyTraffic } from "../../app/registry/traffic";
import type { Call } from "./call";

const fileLimits = everyTraffic.flatMap(({ files = [] }) => files);
const formLimits = everyTraffic.flatMap(({ forms = [] }) => forms);

/** Where calls for help come in. Their body is never a reason to refuse them. */
const pressAddress = /^\/+(api\/+patient\/+sos|dashboard\/+sos(\.data)?)\/*$/i;

/** Whether an address takes calls for help. */
function takesPresses(pathname: string): boolean {
  return pressAddress.test(pathname);
}

/** Bytes a body may have. @param contentType as the request says */
export function bodyLimitOf(pathname: string, contentType: string | null): number {
  if (takesPresses(pathname)) return 2 * MB;
  const large = /^multipart\/form-data\b/i.test(contentType ?? "") ? [...fileLimits, ...formLimits] : fileLimits;
  return large.find(([address]) => address.test(pathname))?.[1] ?? 256 * kB;
}

/**
 * Bytes beyond the limit that are still taken in, and thrown away: as much as a photo or video sent by mistake has. Answering
 * while a client is sending makes the server reset the connection, often before the client has read why, and always under the next
 * request of a client that kept it; `Connection: close`, which would say so, is not ours to send: workerd strips it.
 */
export const overrun = 16 * MB;

function joined(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** How long (ms) a sender may be silent in the middle of a body: a slow network sends something, a lost one nothing. */
const silence = { press: seconds(8), other: seconds(30) };

/** Why a body is not there: more than is taken, or its sender fell silent. */
export type NoBody = "too_large" | "stalled";

async function readUpTo(
  stream: ReadableStream,
  limit: number,
  patience: number,
): Promise<Uint8Array<ArrayBuffer> | NoBody> {
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  const next = () => inTime(reader.read(), patience, () => null);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await next(); !read?.done; read = await next()) {
    if (read) size += read.value.byteLength;
    if (!read || size > limit + overrun) {
      void reader.cancel().catch(() => undefined); // nor is that waited for
      return read ? "too_large" : "stalled";
    }
    if (size > limit) chunks.length = 0;
    else chunks.push(read.value);
  }
  return size > limit ? "too_large" : joined(chunks, size);
}

/**
 * The request with its body read into memory, or why it is not there: larger than `limit` bytes, whatever its `Content-Length`
 * says or does not say, or silent for longer than `patience` (ms). A body up to 16 MB too large is read to its end, so that the
 * refusal arrives and the connection lives on; a larger one is not waited for.
 */
export async function withBoundedBody(
  request: Request,
  limit: number,
  patience = silence.other,
): Promise<Request | NoBody> {
  if (request.body === null) return request;
  const announced = Number(request.headers.get("Content-Length") ?? 0);
  if (announced > limit + overrun) return "too_large";
  const body = await readUpTo(request.body, limit, patience);
  if (typeof body === "string") return body;
  if (announced > limit) return "too_large";
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, ...(method === "GET" || method === "HEAD" ? {} : { body }) });
}

/** A call for help without its words: they were more than anybody could have written, or never came, and the call goes out. */
function withoutBody({ url, method, headers, signal }: Request): Request {
  const kept = new Headers(headers);
  for (const name of ["Content-Type", "Content-Length"]) kept.delete(name);
  return new Request(url, { method, headers: kept, signal });
}

/** The request with a body that is there, or why there is none. A call for help goes on without. */
export async function withBody({ request, url: { pathname } }: Call, patience = silence): Promise<Request | NoBody> {
  const isPress = takesPresses(pathname);
  const limit = bodyLimitOf(pathname, request.headers.get("Content-Type"));
  const within = await withBoundedBody(request, limit, isPress ? patience.press : patience.other);
  return typeof within === "string" && isPress ? withoutBody(request) : within;
}

/** A request as Remix may see it: a HEAD as the GET it asks about, no header that Remix would trust too much. */
export function forRemix(bounded: Request): Request {
  if (bounded.method !== "HEAD" && !bounded.headers.has("X-Forwarded-Host")) return bounded;
  const request = new Request(bounded, { method: bounded.method === "HEAD" ? "GET" : bounded.method });
  request.headers.delete("X-Forwarded-Host");
  return request;
}
