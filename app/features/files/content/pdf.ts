import { BrokenContent, indexOf, startsWith, type Bytes } from "./byte-reader";
import { nameAt } from "./pdf-names";
import { openObjects } from "./pdf-objects";

/** What a document must not hold anywhere: it runs, starts a program, carries other files, or hides its content from this check. */
const forbidden = new Set("JavaScript Launch EmbeddedFile EmbeddedFiles RichMedia Rendition Encrypt".split(" "));
/** The same in so few letters that pictures hold them by chance: looked for outside of streams only. */
const forbiddenShort = new Set(["JS", "XFA"]);

type Looked = { danger: string | null; objectStreams: number[] };

const saysStream = (bytes: Bytes, at: number) =>
  startsWith(bytes, "stream\n", at) || startsWith(bytes, "stream\r\n", at);

/**
 * Looks at every name once, from the first byte to the last.
 * @returns the first word that must not be there, and where streams of compressed objects are named
 */
function look(bytes: Bytes): Looked {
  const objectStreams: number[] = [];
  let streamEnd = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (at >= streamEnd && bytes[at] === 0x73 && saysStream(bytes, at)) {
      const end = indexOf(bytes, "endstream", at);
      // The word of a stream without an end says nothing, nor does any later one.
      streamEnd = end < 0 ? Infinity : end;
    }
    if (bytes[at] !== 0x2f) continue;
    const { word, isDisguised } = nameAt(bytes, at);
    const isInStream = at < streamEnd && streamEnd !== Infinity;
    if (forbidden.has(word) || (!isInStream && forbiddenShort.has(word))) return { danger: word, objectStreams };
    if (word !== "ObjStm") continue;
    // A name that is written in disguise is written so for a reason.
    if (isDisguised) return { danger: word, objectStreams };
    objectStreams.push(at);
  }
  return { danger: null, objectStreams };
}

/**
 * A word that a document must not hold, or null for a harmless one. Time and memory are linear in its length.
 * @throws BrokenContent when it is no PDF, or keeps objects where they cannot be looked at
 */
export function dangerOf(bytes: Bytes): string | null {
  if (!startsWith(bytes, "%PDF-")) throw new BrokenContent("no PDF");
  if (indexOf(bytes, "%%EOF", Math.max(0, bytes.length - 2048)) < 0) throw new BrokenContent("no end");
  const { danger, objectStreams } = look(bytes);
  if (danger !== null) return danger;
  let next = 0;
  for (const { from, to, plain } of openObjects(bytes)) {
    const inside = look(plain).danger;
    if (inside !== null) return inside;
    if ((objectStreams[next] ?? Infinity) < from) break;
    while ((objectStreams[next] ?? Infinity) < to) next++;
  }
  if (next < objectStreams.length) throw new BrokenContent("objects that cannot be opened");
  return null;
}
