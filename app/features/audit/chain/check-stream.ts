import type { ExportCheck } from "./check-export";
import type { Finding } from "./finding";

/** Longer than any line of an export by far: a file without ends of lines is not gathered in memory. */
const longestLine = 200_000;

/** How far a check is: bytes of the file that were read, and lines. */
export type Progress = { bytes: number; lines: number };

const lineEnd = 0x0a;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** What is no UTF-8 is no text: read as "\ufffd" another byte would pass for the one that was hashed. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of some bytes; null when they are none. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return byteOrderMark.every((byte, at) => bytes[at] === byte) ? bytes.subarray(byteOrderMark.length) : bytes;
}

/** Whole lines of bytes, each as its text; null for one that is no text. */
function linesOf(bytes: Uint8Array): (string | null)[] {
  const all = textOf(bytes);
  if (all !== null) return all.split("\n");
  const lines: (string | null)[] = [];
  for (let from = 0; from <= bytes.length;) {
    const found = bytes.indexOf(lineEnd, from);
    const to = found === -1 ? bytes.length : found;
    lines.push(textOf(bytes.subarray(from, to)));
    from = to + 1;
  }
  return lines;
}

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Gives lines to a check; empty ones, which editors put at the end, only once another comes after them. */
class Lines {
  readonly #check: ExportCheck;
  #empty = 0;
  /** How many were read. */
  count = 0;
  constructor(check: ExportCheck) {
    this.#check = check;
  }

  /** @returns false once something was found that is not right */
  async take(lines: readonly (string | null)[]): Promise<boolean> {
    for (const line of lines) {
      if (line === "" || line === "\r") this.#empty += 1;
      else {
        const taken = this.#one(line);
        if (!(typeof taken === "boolean" ? taken : await taken)) return false; // rows are not waited for
      }
      this.count += 1;
    }
    return true;
  }

  #one(line: string | null): boolean | Promise<boolean> {
    if (this.#empty > 0) return this.#check.take("");
    if (line === null) return this.#check.refuse("not_text", "the line is not UTF-8");
    return this.#check.take(line.endsWith("\r") ? line.slice(0, -1) : line);
  }

  /** What stands behind the last end of a line: whole where an editor took that end away, else the file was cut there. */
  async last(bytes: Uint8Array): Promise<void> {
    const text = textOf(bytes);
    if (bytes.length > 0 && (text === null || !isJson(text)) && this.#check.isUnfinished)
      this.#check.refuse("cut", "the file ends within this line", this.#empty);
    else if (bytes.length > 0 || this.count === this.#empty) await this.#one(text);
  }
}

/**
 * Checks a file piece by piece as it is read, holding one piece and one line at a time: the page's way of reading, and the command's.
 * @param onPiece told after each piece
 */
export async function checkStream(
  check: ExportCheck,
  pieces: AsyncIterable<Uint8Array>,
  onPiece: (progress: Progress) => void = () => undefined,
): Promise<Finding> {
  const lines = new Lines(check);
  let bytes = 0;
  let begun = new Uint8Array() as Uint8Array;
  for await (const piece of pieces) {
    const all = joined(begun, piece);
    const end = all.lastIndexOf(lineEnd);
    const whole =
      lines.count === 0 ? withoutMark(all.subarray(0, Math.max(end, 0))) : all.subarray(0, Math.max(end, 0));
    begun = all.slice(end + 1);
    if (end !== -1 && !(await lines.take(linesOf(whole)))) return check.end();
    if (begun.length > longestLine) {
      await lines.take([textOf(begun)]);
      return check.end();
    }
    bytes += piece.length;
    onPiece({ bytes, lines: lines.count });
  }
  await lines.last(lines.count === 0 ? withoutMark(begun) : begun);
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
