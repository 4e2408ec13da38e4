import { readFileSync } from "node:fs";
import { findPersonal } from "~/features/ai/redaction/redact";
import { spanKinds } from "~/features/ai/redaction/span";
import "./lists.mjs";

const letters = {
  ...{ n: "name", t: "phone", e: "email", c: "cpf", r: "crp", a: "address" },
  ...{ p: "place", b: "birth", s: "school", w: "employer", l: "link", d: "number" },
};

/** A sentence with its marks: `{n:Rosa} me ligou` marks a name. */
function readMarked(line) {
  const spans = [];
  let text = "";
  let at = 0;
  for (const match of line.matchAll(/\{([a-z]):([^}]*)\}/g)) {
    text += line.slice(at, match.index);
    const [whole, letter = "", said = ""] = match;
    const kind = letters[letter];
    if (!kind) throw new Error(`unknown mark ${whole}`);
    spans.push({ kind, start: text.length, end: text.length + said.length });
    text += said;
    at = match.index + whole.length;
  }
  return { text: text + line.slice(at), spans };
}

/** The sentences of a part of the corpus. */
export function readCorpus(part) {
  const file = new URL(`./redaction-${part}.txt`, import.meta.url);
  return readFileSync(file, "utf8").split("\n").filter(Boolean).map(readMarked);
}

/** What may stay of a name: a title says nothing of who it is. */
const title =
  /^(?:dona|seu|dra?\.?|doutora?|prof\.?ª?|professora?|pe\.|padre|pastora?|irmã|irmão|ti[ao]|v[óô]|vov[óô]|sra?\.|sargento|dr\.)\s+/iu;

function withoutTitle(text, span) {
  if (span.kind !== "name") return span;
  let { start } = span;
  for (let said = title.exec(text.slice(start, span.end)); said; said = title.exec(text.slice(start, span.end)))
    start += said[0].length;
  return { ...span, start };
}

/** What the placeholders of a text leave of a mark: letters and digits that stay to be read. */
function left(text, { start, end }, found) {
  let rest = "";
  for (let at = start; at < end; at++) if (!found.some((one) => at >= one.start && at < one.end)) rest += text[at];
  return rest.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Recall and precision by kind, and what was missed or taken out needlessly. */
export function measure(corpus) {
  const rows = new Map(
    spanKinds.map((kind) => [kind, { kind, marks: 0, hidden: 0, ofItsKind: 0, found: 0, right: 0 }]),
  );
  const misses = [];
  const row = (kind) => rows.get(kind);
  for (const { text, spans } of corpus) {
    const found = findPersonal(text, []);
    for (const mark of spans) {
      row(mark.kind).marks += 1;
      const rest = left(text, withoutTitle(text, mark), found);
      if (rest === "") row(mark.kind).hidden += 1;
      else misses.push({ text, said: text.slice(mark.start, mark.end), kind: mark.kind, what: "missed" });
      if (rest === "" && found.some((one) => one.kind === mark.kind && one.start < mark.end && one.end > mark.start))
        row(mark.kind).ofItsKind += 1;
    }
    for (const one of found) {
      row(one.kind).found += 1;
      if (spans.some((mark) => mark.start < one.end && mark.end > one.start)) row(one.kind).right += 1;
      else misses.push({ text, said: text.slice(one.start, one.end), kind: one.kind, what: "needless" });
    }
  }
  return { rows: [...rows.values()], misses };
}
