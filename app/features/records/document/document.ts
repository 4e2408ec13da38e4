import { kB } from "~/lib/bytes";

/** What a text of the prontuário can be made of: the closed tree that its editor speaks (ProseMirror's JSON). */
export const nodeKinds = [
  "doc",
  "paragraph",
  "heading",
  "bulletList",
  "orderedList",
  "listItem",
  "taskList",
  "taskItem",
  "blockquote",
  "horizontalRule",
  "hardBreak",
  "table",
  "tableRow",
  "tableHeader",
  "tableCell",
  "mention",
  "text",
] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** In the order in which they are kept, so that bold italics are italic bold. */
export const markKinds = ["bold", "italic", "underline", "strike", "link"] as const;
export type MarkKind = (typeof markKinds)[number];

/** What a mention points to. */
export const mentionKinds = ["entry", "task", "scale", "session"] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** Value of an attribute. */
export type Attr = string | number | boolean;
export type DocumentMark = { type: MarkKind; attrs?: Record<string, Attr> };
/** A part of a document. Only `text` has text, and only what stands in a line has marks. */
export type DocumentNode = {
  type: NodeKind;
  attrs?: Record<string, Attr>;
  content?: DocumentNode[];
  marks?: DocumentMark[];
  text?: string;
};
/** A text as it was judged (`documentSchema`): nothing else becomes one. */
export type RichDocument = DocumentNode & { type: "doc"; content: DocumentNode[] };

/** Bytes (UTF-8) of a document's JSON, at most. */
export const mostBytes = 200 * kB;
/** Levels below the document, at most: a list in a list in a list is seven. */
export const mostDepth = 12;
/** Parts of a document, at most. */
export const mostNodes = 10_000;

/** A document in which nothing stands yet. */
export const emptyDocument: RichDocument = { type: "doc", content: [{ type: "paragraph" }] };
