/** Lines as they come, as a body that is read at its reader's pace: no more of it is made than is taken. */
export function lineStream(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      // Some kilobytes at once: a chunk a line would cost more than the line.
      let piece = "";
      while (piece.length < 32_768) {
        const next: IteratorResult<string, unknown> = await lines.next();
        if (next.done) {
          if (piece !== "") controller.enqueue(text.encode(piece));
          controller.close();
          return;
        }
        piece += next.value;
      }
      controller.enqueue(text.encode(piece));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
