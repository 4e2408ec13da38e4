import type { RichDocument } from "../document/document";
import { documentToHtml } from "../document/document-html";
import { documentToText, isPlainDocument } from "../document/document-text";
import { headingsOf, isOnlyHeadings } from "../document/sections";

/** A text as a page that writes it has it: for the editor, and for when there is none. */
export type TextOnPage = {
  content: RichDocument;
  /** `html` where it has what a text area cannot hold. */
  plain: { text: string; html: string | null; headings: string[]; isOnlyHeadings: boolean };
  /** 0: not saved yet. */
  version: number;
  savedAt: number | null;
};

/** What a page needs to write a text, with an editor or without. */
export function textOnPage(content: RichDocument, version: number, savedAt: number | null): TextOnPage {
  const html = isPlainDocument(content) ? null : documentToHtml(content);
  const headings = { headings: headingsOf(content), isOnlyHeadings: isOnlyHeadings(content) };
  return { content, plain: { text: documentToText(content), html, ...headings }, version, savedAt };
}
