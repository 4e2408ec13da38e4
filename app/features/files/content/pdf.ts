import { constants as zlib, inflateSync } from "node:zlib";
import { BrokenContent, startsWith, type Bytes } from "./byte-reader";

/** What a document must not hold anywhere: it runs, starts a program, carries other files, or hides its content from this check. */
const forbidden = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|Encrypt)(?![A-Za-z0-9])/;
/** The same in so few letters that pictures hold them by chance: looked for outside of streams only. */
const forbiddenShort = /\/(JS|XFA)(?![A-Za-z0-9])/;
/** Bytes that compressed objects may grow to: more is a bomb. */
const largest = 50 * 1024 * 1024;

/** Names may write any sign as `#xx`: "/J#61vaScript". */
function decoded(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** One character for each byte. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

/** What a compressed stream holds; null when it cannot be opened, or is larger than `budget` bytes. */
function inflated(bytes: Bytes, budget: number): Uint8Array | null {
  try {
    // A line end may follow the data, and writers have been known to leave out its checksum.
    return inflateSync(bytes, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: budget });
  } catch {
    return null;
  }
}

/** The objects that a document keeps compressed, as text. @throws BrokenContent for one that cannot be opened */
function compressedObjects(bytes: Bytes, text: string): string[] {
  const found: string[] = [];
  let budget = largest;
  for (const match of text.matchAll(/\/ObjStm(?![A-Za-z])[^]{0,2000}?stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const to = text.indexOf("endstream", from);
    const plain = to < 0 ? null : inflated(bytes.slice(from, to), budget);
    if (!plain) throw new BrokenContent("objects that cannot be opened");
    budget -= plain.length;
    found.push(decoded(textOf(plain)));
  }
  return found;
}

/** A word that a document must not hold, or null for a harmless one. @throws BrokenContent when it is no PDF */
export function dangerOf(bytes: Bytes): string | null {
  if (!startsWith(bytes, "%PDF-")) throw new BrokenContent("no PDF");
  const raw = textOf(bytes);
  if (!raw.slice(-2048).includes("%%EOF")) throw new BrokenContent("no end");
  const text = decoded(raw);
  // A name that is written in disguise is written so for a reason.
  if (text.split("/ObjStm").length !== raw.split("/ObjStm").length) return "ObjStm";
  const objects = compressedObjects(bytes, raw);
  const outside = text.replace(/stream\r?\n[^]*?endstream/g, "");
  const danger = [text, ...objects].map((part) => forbidden.exec(part)?.[1]);
  const short = [outside, ...objects].map((part) => forbiddenShort.exec(part)?.[1]);
  return [...danger, ...short].find((word) => word !== undefined) ?? null;
}
