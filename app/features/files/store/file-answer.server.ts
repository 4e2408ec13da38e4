import { byteRangeOf } from "./byte-range";
import { dispositionOf } from "./file-name";
import type { OpenedFile } from "./open-file.server";

/** Nothing in a file may run, load or be framed, wherever it is opened. */
const policy = "sandbox; default-src 'none'";

function headersOf({ info }: OpenedFile, etag: string): Record<string, string> {
  const how = info.kind === "pdf" ? "attachment" : "inline";
  return {
    "Content-Type": info.type,
    "Content-Disposition": dispositionOf(how, info.name),
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Accept-Ranges": "bytes",
    ETag: etag,
  };
}

/**
 * A file as an answer: whole (200), a range of it (206), or still what the caller has (304). It is for one person, so nothing
 * keeps it: no shared cache, no browser's, no service worker.
 */
export function fileAnswer(request: Request, opened: OpenedFile): Response {
  const { size, id } = opened.info;
  const etag = `"${id}"`; // the content behind an id never changes
  const headers = headersOf(opened, etag);
  const { headers: asked } = request;
  if (asked.get("If-None-Match")?.includes(etag)) return new Response(null, { status: 304, headers });
  const condition = asked.get("If-Range");
  const range = condition === null || condition === etag ? byteRangeOf(asked.get("Range"), size) : null;
  const { first, last } = range ?? { first: 0, last: size - 1 };
  // workerd writes a Content-Length only for a stream that keeps to it.
  const body = opened.read(range).pipeThrough(new FixedLengthStream(last - first + 1));
  if (!range) return new Response(body, { headers });
  const place = { "Content-Range": `bytes ${first}-${last}/${size}` };
  return new Response(body, { status: 206, headers: { ...headers, ...place } });
}
