import { excerptLine } from "~/lib/text/cut-text";
import { cleanLine, cleanText, isVisible } from "~/lib/text/text";
import {
  emptyDocument,
  markKinds,
  mostBytes,
  mostDepth,
  mostNodes,
  type Attr,
  type DocumentMark,
  type DocumentNode,
  type NodeKind,
  type RichDocument,
} from "./document";
import { markRules, nodeRules, type NodeRule, type PartRule } from "./document.grammar";

/** What is wrong with a document, in words for who wrote it. */
export type Judged = { document: RichDocument } | { problem: string };

const problems = {
  part: "O texto tem uma parte que não sabemos guardar.",
  link: "Um link do texto não serve: use um endereço http, https ou um e-mail.",
  depth: "Há listas ou citações demais, umas dentro das outras.",
  size: "O texto é longo demais para uma anotação só. Divida-o em duas.",
};
type Problem = keyof typeof problems;
class Refused {
  constructor(
    readonly what: Problem,
    readonly where = "",
  ) {}
}

type Raw = Record<string, unknown>;
const encoder = new TextEncoder();

function rawOf(value: unknown, keys: readonly string[]): Raw {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refused("part");
  for (const key of Object.keys(value)) if (!keys.includes(key)) throw new Refused("part");
  return value as Raw;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Refused("part");
  return value;
}

/** The attributes that are kept: all that the kind has, each said or preset; none but those. Null is "not said". */
function attrsOf({ attrs, drops }: PartRule, said: unknown): Record<string, Attr> | undefined {
  const known = Object.keys(attrs);
  const raw = said === undefined || said === null ? {} : rawOf(said, [...known, ...drops]);
  const kept = known.map((name): [string, Attr] => {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    const read = value === undefined || value === null ? attrs[name]?.preset : attrs[name]?.read(value);
    if (read === undefined) throw new Refused(name === "href" ? "link" : "part");
    return [name, read];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Marks once each, in one order. */
function marksOf(said: unknown): DocumentMark[] | undefined {
  const found = new Map<unknown, DocumentMark>();
  const list = listOf(said);
  if (list.length > 2 * markKinds.length) throw new Refused("part");
  for (const value of list) {
    const raw = rawOf(value, ["type", "attrs"]);
    const rule = markRules.get(raw.type);
    if (!rule) throw new Refused("part");
    const attrs = attrsOf(rule, raw.attrs);
    found.set(raw.type, { type: raw.type, ...(attrs ? { attrs } : {}) } as DocumentMark);
  }
  const marks = markKinds.flatMap((kind) => found.get(kind) ?? []);
  return marks.length > 0 ? marks : undefined;
}

/** A piece of text, clean; a line break inside of it becomes the part that is one. */
function textOf(said: unknown, marks: DocumentMark[] | undefined): DocumentNode[] {
  if (typeof said !== "string") throw new Refused("part");
  if (said.length > mostBytes) throw new Refused("size");
  const withMarks = marks ? { marks } : {};
  const lines = cleanText(said).split("\n");
  if (lines.length > mostNodes) throw new Refused("size");
  return lines.flatMap((text, at): DocumentNode[] => [
    ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
    ...(text === "" ? [] : [{ type: "text" as const, ...withMarks, text }]),
  ]);
}

const inLine = new Set<unknown>(["text", "hardBreak", "mention"]);

type Waiting = {
  value: unknown;
  into: DocumentNode[];
  allowed: ReadonlySet<NodeKind>;
  depth: number;
};

function partsOf(raw: Raw, rule: NodeRule): { node: DocumentNode; children: readonly unknown[] } {
  const children = listOf(raw.content);
  if (children.length > mostNodes) throw new Refused("size");
  if (children.length < rule.least) throw new Refused("part");
  const attrs = attrsOf(rule, raw.attrs);
  const marks = marksOf(raw.marks);
  const node: DocumentNode = {
    type: raw.type as NodeKind,
    ...(attrs ? { attrs } : {}),
    ...(marks ? { marks } : {}),
  };
  return { node, children };
}

/** Judges one part, puts what is kept of it where it belongs, and says what waits inside it. */
function step({ value, into, allowed, depth }: Waiting): Waiting[] {
  const raw = rawOf(value, ["type", "attrs", "content", "marks", "text"]);
  const rule = nodeRules.get(raw.type);
  if (!rule || !allowed.has(raw.type as NodeKind)) throw new Refused("part");
  if (depth > mostDepth) throw new Refused("depth");
  if ((raw.text !== undefined) !== (raw.type === "text")) throw new Refused("part");
  if (!inLine.has(raw.type) && listOf(raw.marks).length > 0) throw new Refused("part");
  const { node, children } = partsOf(raw, rule);
  if (node.type === "text") {
    for (const piece of textOf(raw.text, node.marks)) into.push(piece);
    return [];
  }
  into.push(node);
  if (children.length === 0) return [];
  const content: DocumentNode[] = (node.content = []);
  const onlyFirst = rule.first ? new Set([rule.first]) : rule.content;
  return children.map((child, at) => {
    return {
      value: child,
      into: content,
      allowed: at === 0 ? onlyFirst : rule.content,
      depth: depth + 1,
    };
  });
}

/** Empty pieces of text are gone: a line that held nothing else holds nothing. */
function tidy(nodes: readonly DocumentNode[]): void {
  for (const node of nodes) {
    if (node.content?.length === 0) delete node.content;
    else if (node.content) tidy(node.content);
  }
}

/** Parts that are looked through for words, at most: what is sent may have no end. */
const mostLookedAt = 200;

/** The first words that stand in a part; "" where there are none. */
function wordsIn(part: unknown): string {
  const waiting = [part];
  for (let seen = 0; seen < mostLookedAt && waiting.length > 0; seen++) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    const { text, content } = next as Raw;
    const words = typeof text === "string" ? cleanLine(text.slice(0, 400)) : "";
    if (isVisible(words)) return words;
    if (Array.isArray(content)) waiting.push(...(content as unknown[]).slice(0, mostLookedAt).toReversed());
  }
  return "";
}

/** `step`, and where it refuses a part, where that stands: without it, nobody finds one link in ten pages. @param before the text before it */
function placedStep(next: Waiting, before: unknown): Waiting[] {
  try {
    return step(next);
  } catch (thrown) {
    if (!(thrown instanceof Refused) || thrown.what === "size") throw thrown;
    const inside = wordsIn(next.value);
    const words = excerptLine(inside || wordsIn(before), 60, "…");
    throw new Refused(thrown.what, words && ` Está ${inside ? "em" : "depois de"} “${words}”.`);
  }
}

function walk(value: unknown): RichDocument {
  const found: DocumentNode[] = [];
  const waiting: Waiting[] = [{ value, into: found, allowed: new Set(["doc"]), depth: 0 }];
  let seen = 0;
  let before: unknown;
  // Not by recursion: who sends a thousand lists in each other must not be able to overflow the stack.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    seen += 1;
    const inside = placedStep(next, before);
    if ((next.value as Raw).type === "text") before = next.value;
    if (seen + waiting.length + inside.length > mostNodes) throw new Refused("size");
    for (const child of inside.toReversed()) waiting.push(child);
  }
  tidy(found);
  const document = found[0] as RichDocument;
  if (encoder.encode(JSON.stringify(document)).byteLength > mostBytes) throw new Refused("size");
  return document;
}

const isEmpty = (value: unknown) => {
  const raw = rawOf(value, ["type", "attrs", "content"]);
  return raw.type === "doc" && listOf(raw.content).length === 0;
};

/**
 * Judges what may be a document, and makes of it the one form in which it is kept: text clean, presets said, marks in order, nothing
 * that is not known. Linear in its size; whatever is handed over, it answers.
 */
export function judgeDocument(value: unknown): Judged {
  try {
    return { document: isEmpty(value) ? structuredClone(emptyDocument) : walk(value) };
  } catch (thrown) {
    if (thrown instanceof Refused) return { problem: problems[thrown.what] + thrown.where };
    throw thrown;
  }
}
