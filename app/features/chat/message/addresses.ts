/** A piece of a text: words, or an address of the web as it was written and where it leads. */
export type Piece = { text: string; href?: string };

const written = /https?:\/\/[^\s<>"“”]+/gi;
/** What ends a sentence around an address and is seldom its own; a bracket is its own where the address opens it. */
const after = /(?:[.,;:!?…'’»*_]|&(?:quot|gt);)+$/;

function withoutSentence(address: string): string {
  for (let now = address, before; ;) {
    before = now;
    now = now.replace(after, "");
    for (const [open, close] of ["()", "[]", "{}"].map((pair) => pair.split("") as [string, string])) {
      if (now.endsWith(close) && now.split(close).length > now.split(open).length) now = now.slice(0, -1);
    }
    if (now === before) return now;
  }
}

/** Where an address leads; nowhere when it is none, or hides its host behind a name before an "@" (RFC 3986, 7.6). */
function hrefOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href, username, password, hostname } = new URL(address);
  return username || password || !hostname.includes(".") ? undefined : href;
}

/** The pieces of a text, in order and whole: addresses that begin with http:// or https://, and what stands between them. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(written)) {
    const address = withoutSentence(found);
    const href = hrefOf(address);
    if (href === undefined) continue;
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: address, href });
    end = index + address.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
}
