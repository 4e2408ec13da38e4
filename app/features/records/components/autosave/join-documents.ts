import { canonicalJson } from "../../document/canonical";
import type { RichDocument } from "../../document/document";
import { judgeDocument } from "../../document/judge-document";

/** The form in which a text would be kept: two that look the same are then the same. */
function asKept(document: RichDocument): RichDocument {
  const judged = judgeDocument(document);
  return "document" in judged ? judged.document : document;
}

/** What is saved, and after a line what was written besides: nothing of either is lost, and no paragraph stands twice. */
export function joinDocuments(saved: RichDocument, written: RichDocument): RichDocument {
  const known = new Set(saved.content.map((part) => canonicalJson(part)));
  const more = asKept(written).content.filter((part) => !known.has(canonicalJson(part)));
  return more.length === 0 ? saved : { type: "doc", content: [...saved.content, { type: "horizontalRule" }, ...more] };
}

/** Whether two texts would be kept as the same. */
export function saysTheSame(a: RichDocument, b: RichDocument): boolean {
  return canonicalJson(asKept(a)) === canonicalJson(asKept(b));
}
