import { cleanText } from "~/lib/text/text";
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
class Refused {
  constructor(readonly problem: string) {}
}

type Raw = Record<string, unknown>;
const encoder = new TextEncoder();

function rawOf(value: unknown, keys: readonly string[]): Raw {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refused(problems.part);
  for (const key of Object.keys(value)) if (!keys.includes(key)) throw new Refused(problems.part);
  return value as Raw;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Refused(problems.part);
  return value;
}

/** The attributes that are kept: all that the kind has, each said or preset; none but those. Null is "not said". */
function attrsOf({ attrs, drops }: PartRule, said: unknown): Record<string, Attr> | undefined {
  const known = Object.keys(attrs);
  const raw = said === undefined || said === null ? {} : rawOf(said, [...known, ...drops]);
  const kept = known.map((name): [string, Attr] => {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    const read = value === undefined || value === null ? attrs[name]?.preset : attrs[name]?.read(value);
    if (read === undefined) throw new Refused(name === "href" ? problems.link : problems.part);
    return [name, read];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Marks once each, in one order. */
function marksOf(said: unknown): DocumentMark[] | undefined {
  const found = new Map<unknown, DocumentMark>();
  const list = listOf(said);
  if (list.length > 2 * markKinds.length) throw new Refused(problems.part);
  for (const value of list) {
    const raw = rawOf(value, ["type", "attrs"]);
    const rule = markRules.get(raw.type);
    if (!rule) throw new Refused(problems.part);
    const attrs = attrsOf(rule, raw.attrs);
    found.set(raw.type, { type: raw.type, ...(attrs ? { attrs } : {}) } as DocumentMark);
  }
  const marks = markKinds.flatMap((kind) => found.get(kind) ?? []);
  return marks.length > 0 ? marks : undefined;
}

/** A piece of text, clean; a line break inside of it becomes the part that is one. */
function textOf(said: unknown, marks: DocumentMark[] | undefined): DocumentNode[] {
  if (typeof said !== "string") throw new Refused(problems.part);
  if (said.length > mostBytes) throw new Refused(problems.size);
  const withMarks = marks ? { marks } : {};
  const lines = cleanText(said).split("\n");
  if (lines.length > mostNodes) throw new Refused(problems.size);
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
  if (children.length > mostNodes) throw new Refused(problems.size);
  if (children.length < rule.least) throw new Refused(problems.part);
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
  if (!rule || !allowed.has(raw.type as NodeKind)) throw new Refused(problems.part);
  if (depth > mostDepth) throw new Refused(problems.depth);
  if ((raw.text !== undefined) !== (raw.type === "text")) throw new Refused(problems.part);
  if (!inLine.has(raw.type) && listOf(raw.marks).length > 0) throw new Refused(problems.part);
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

function walk(value: unknown): RichDocument {
  const found: DocumentNode[] = [];
  const waiting: Waiting[] = [{ value, into: found, allowed: new Set(["doc"]), depth: 0 }];
  let seen = 0;
  // Not by recursion: who sends a thousand lists in each other must not be able to overflow the stack.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    seen += 1;
    const inside = step(next);
    if (seen + waiting.length + inside.length > mostNodes) throw new Refused(problems.size);
    for (const child of inside.toReversed()) waiting.push(child);
  }
  tidy(found);
  const document = found[0] as RichDocument;
  if (encoder.encode(JSON.stringify(document)).byteLength > mostBytes) throw new Refused(problems.size);
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
    if (thrown instanceof Refused) return { problem: thrown.problem };
    throw thrown;
  }
}
