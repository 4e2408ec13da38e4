import type { RichDocument } from "./document";

/** One text and then another; empty lines at the end of the first stand for nothing. */
export function addDocument({ content }: RichDocument, more: RichDocument): RichDocument {
  const end = content.findLastIndex(({ type, content: said = [] }) => type !== "paragraph" || said.length > 0);
  return { type: "doc", content: [...content.slice(0, end + 1), ...more.content] };
}
