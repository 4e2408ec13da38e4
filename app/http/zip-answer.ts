/** An archive as a file to keep: nobody between here and there stores it. Its parts are sealed in lengths of their own, so that it is fetched from its beginning. */
export function zipAnswer(body: ReadableStream<Uint8Array>, filename: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Accept-Ranges": "none",
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
