import type { ExportCheck, Finding } from "./check-export";

/** Longer than any line of an export by far: a file without ends of lines is not gathered in memory. */
const longestLine = 200_000;

/** How far a check is: bytes of the file that were read, and lines. */
export type Progress = { bytes: number; lines: number };

/**
 * Checks a file piece by piece as it is read, holding one piece and one line at a time.
 * @param onPiece told after each piece
 */
export async function checkStream(
  check: ExportCheck,
  pieces: AsyncIterable<Uint8Array>,
  onPiece: (progress: Progress) => void = () => undefined,
): Promise<Finding> {
  const decoder = new TextDecoder();
  const done: Progress = { bytes: 0, lines: 0 };
  let begun = "";
  for await (const piece of pieces) {
    const lines = (begun + decoder.decode(piece, { stream: true })).split("\n");
    begun = lines.pop() ?? "";
    if (begun.length > longestLine) lines.push(begun);
    for (const line of lines) {
      const taken = check.take(line.endsWith("\r") ? line.slice(0, -1) : line);
      if (!(typeof taken === "boolean" ? taken : await taken)) return check.end(); // rows are not waited for
      done.lines += 1;
    }
    done.bytes += piece.length;
    onPiece(done);
  }
  begun += decoder.decode();
  if (begun !== "") await check.take(begun);
  return check.end();
}

/** A file in pieces of 1 MB, each read while the one before it is used. */
export async function* piecesOf(file: Blob, size = 1 << 20): AsyncGenerator<Uint8Array> {
  const read = (at: number) => {
    const piece = file.slice(at, at + size).arrayBuffer();
    piece.catch(() => undefined); // thrown where it is waited for; who stops before that is not told
    return piece;
  };
  let next = read(0);
  for (let at = 0; at < file.size; at += size) {
    const piece = new Uint8Array(await next);
    if (at + size < file.size) next = read(at + size);
    yield piece;
  }
}
