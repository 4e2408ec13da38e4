import { kB, MB } from "../../app/lib/bytes";
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

async function readUpTo(stream: ReadableStream, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > limit + overrun) {
      await reader.cancel();
      return null;
    }
    if (size > limit) chunks.length = 0;
    else chunks.push(read.value);
  }
  return size > limit ? null : joined(chunks, size);
}

/**
 * The request with its body read into memory, or null when the body is larger than `limit` bytes, whatever its
 * `Content-Length` says or does not say. A body up to 16 MB too large is read to its end, so that the refusal arrives and the
 * connection lives on; a larger one is not waited for.
 */
export async function withBoundedBody(request: Request, limit: number): Promise<Request | null> {
  if (request.body === null) return request;
  const announced = Number(request.headers.get("Content-Length") ?? 0);
  if (announced > limit + overrun) return null;
  const body = await readUpTo(request.body, limit);
  if (body === null || announced > limit) return null;
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, ...(method === "GET" || method === "HEAD" ? {} : { body }) });
}

/** A call for help without its words: they were more than anybody could have written, and the call goes out. */
function withoutBody({ url, method, headers, signal }: Request): Request {
  const kept = new Headers(headers);
  for (const name of ["Content-Type", "Content-Length"]) kept.delete(name);
  return new Request(url, { method, headers: kept, signal });
}

/** The request as Remix may see it: bounded, a HEAD as the GET it asks about, no header that Remix would trust too much. */
export async function forRemix(call: Call): Promise<Request | null> {
  const { pathname } = call.url;
  const within = await withBoundedBody(call.request, bodyLimitOf(pathname, call.request.headers.get("Content-Type")));
  const bounded = within ?? (takesPresses(pathname) ? withoutBody(call.request) : null);
  if (!bounded) return null;
  if (bounded.method !== "HEAD" && !bounded.headers.has("X-Forwarded-Host")) return bounded;
  const request = new Request(bounded, { method: bounded.method === "HEAD" ? "GET" : bounded.method });
  request.headers.delete("X-Forwarded-Host");
  return request;
}
