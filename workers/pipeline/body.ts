/** Bytes a body may have. Endpoints that take files will have their own line here. */
export function bodyLimitOf(_pathname: string): number {
  return 256 * 1024;
}

async function readUpTo(stream: ReadableStream, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/**
 * The request with its body read into memory, or null when the body is larger than `limit` bytes, whatever its
 * `Content-Length` says or does not say.
 */
export async function withBoundedBody(request: Request, limit: number): Promise<Request | null> {
  if (request.body === null) return request;
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) return null;
  const body = await readUpTo(request.body, limit);
  if (body === null) return null;
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, ...(method === "GET" || method === "HEAD" ? {} : { body }) });
}
