import { canonicalJson } from "../../document/canonical";
import type { DocumentNode, RichDocument } from "../../document/document";
import { judgeDocument } from "../../document/judge-document";

/** The form in which a text would be kept: two that look the same are then the same. */
function asKept(document: RichDocument): RichDocument {
  const judged = judgeDocument(document);
  return "document" in judged ? judged.document : document;
}

/** How many parts stand the same in both, counted from the start. */
function commonStart(a: string[], b: string[]): number {
  const differs = b.findIndex((part, at) => part !== a[at]);
  return differs < 0 ? b.length : differs;
}

/**
 * What of one's own text is not in the saved one: without the beginning and the end that both share. In between nothing is left out,
 * for the same "Não." may answer another question. An end goes only from a heading on, and a heading stays with what differs below it.
 */
function ownPart(saved: RichDocument, written: RichDocument): DocumentNode[] {
  const theirs = saved.content.map((part) => canonicalJson(part));
  const own = written.content.map((part) => canonicalJson(part));
  const isHeading = (at: number) => written.content[at]?.type === "heading";
  let start = commonStart(theirs, own);
  if (start === own.length) return [];
  let end = own.length - commonStart(theirs.slice(start).reverse(), own.slice(start).reverse());
  if (end === start) return [];
  while (end < own.length && !isHeading(end)) end += 1;
  while (isHeading(start - 1)) start -= 1;
  return written.content.slice(start, end);
}

/** What is saved, and after a line what was written besides: nothing of either is lost. */
export function joinDocuments(saved: RichDocument, written: RichDocument): RichDocument {
  const more = ownPart(asKept(saved), asKept(written));
  return more.length === 0 ? saved : { type: "doc", content: [...saved.content, { type: "horizontalRule" }, ...more] };
}

/** Whether two texts would be kept as the same. */
export function saysTheSame(a: RichDocument, b: RichDocument): boolean {
  return canonicalJson(asKept(a)) === canonicalJson(asKept(b));
}
