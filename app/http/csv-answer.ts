/** A table as a file to keep: nobody between here and there stores it. A long one is sent as it is read. */
export function csvAnswer(text: string | ReadableStream<Uint8Array>, filename: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
