import { fold, isVisible } from "~/lib/text/text";
import type { DocumentNode, NodeKind, RichDocument } from "./document";

const lineOf = (nodes: readonly DocumentNode[] = []): string =>
  nodes
    .map((node) => {
      if (node.type === "text") return node.text ?? "";
      if (node.type === "hardBreak") return "\n";
      return node.type === "mention" ? `@${String(node.attrs?.label)}` : "";
    })
    .join("");

/** Lines after the first stand under it, so that one sees what belongs to an item. */
const hanging = (sign: string, text: string) => sign + text.replaceAll("\n", `\n${" ".repeat(sign.length)}`);

function itemSign(list: DocumentNode, item: DocumentNode, at: number): string {
  if (list.type === "orderedList") return `${Number(list.attrs?.start) + at}. `;
  if (list.type === "taskList") return item.attrs?.checked === true ? "[x] " : "[ ] ";
  return "- ";
}

const listText = (list: DocumentNode) =>
  (list.content ?? []).map((item, at) => hanging(itemSign(list, item, at), blocksText(item.content, "\n"))).join("\n");
const rowText = ({ content = [] }: DocumentNode) => content.map((cell) => blocksText(cell.content, " ")).join(" | ");

/** Parts that are more than the lines in them. */
const writers: Partial<Record<NodeKind, (node: DocumentNode) => string>> = {
  bulletList: listText,
  orderedList: listText,
  taskList: listText,
  blockquote: ({ content }) => hanging("> ", blocksText(content, "\n")),
  table: ({ content = [] }) => content.map(rowText).join("\n"),
  horizontalRule: () => "---",
};

function blockText(node: DocumentNode): string {
  return (writers[node.type] ?? (({ content }: DocumentNode) => lineOf(content)))(node);
}

function blocksText(nodes: readonly DocumentNode[] = [], between: string): string {
  return nodes.map(blockText).join(between);
}

/** What a document says, as plain text: an empty line between its parts, "- " before items, " | " between cells. */
export function documentToText({ content }: RichDocument): string {
  return blocksText(content, "\n\n");
}

/** A plain text as a document: an empty line begins a paragraph, any other line break stays one. Not judged: see `documentTextSchema`. */
export function documentFromText(text: string): RichDocument {
  const paragraphs = text.replace(/\r\n?/g, "\n").split("\n\n");
  return { type: "doc", content: paragraphs.map(paragraphOf) };
}

function paragraphOf(text: string): DocumentNode {
  const content = text
    .split("\n")
    .flatMap((line, at): DocumentNode[] => [
      ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
      ...(line === "" ? [] : [{ type: "text" as const, text: line }]),
    ]);
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}

const isPlainText = ({ type, marks }: DocumentNode) => (type === "text" || type === "hardBreak") && !marks;

/**
 * Whether a text area can hold a document without losing any of it: paragraphs of plain text alone. Where not, the page says so before
 * a text area takes its place.
 */
export function isPlainDocument({ content }: RichDocument): boolean {
  return content.every(({ type, content = [] }) => type === "paragraph" && content.every(isPlainText));
}

/** The words of a part alone, without the signs of its lists. */
function wordsIn(node: DocumentNode): string {
  if (!node.content) return node.type === "hardBreak" ? " " : lineOf([node]);
  return node.content.map(wordsIn).join(node.type === "paragraph" || node.type === "heading" ? "" : " ");
}

/** Words of a document, as a person counts them. */
export function countWords(document: RichDocument): number {
  return wordsIn(document).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}

/** A document as a search looks through it (`fold`): letters without accents, one space where there was any blank. */
export function searchedText(document: RichDocument): string {
  return fold(wordsIn(document));
}

/** Whether nothing was written yet. */
export function isEmptyDocument(document: RichDocument): boolean {
  return !isVisible(wordsIn(document));
}
