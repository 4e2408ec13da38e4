import type { DocumentNode, RichDocument } from "../document/document";

const text = (words: string): DocumentNode[] => [{ type: "text", text: words }];
const paragraph = (words: string): DocumentNode => ({ type: "paragraph", content: text(words) });

function blockOf(block: string): DocumentNode {
  if (block.startsWith("## ")) return { type: "heading", attrs: { level: 2 }, content: text(block.slice(3)) };
  const lines = block.split("\n");
  if (!lines.every((line) => line.startsWith("- "))) return paragraph(block);
  const items = lines.map((line): DocumentNode => ({ type: "listItem", content: [paragraph(line.slice(2))] }));
  return { type: "bulletList", content: items };
}

/** A text of the demo data as a document. */
export function demoDocument(words: string): RichDocument {
  return { type: "doc", content: words.split("\n\n").map(blockOf) };
}
