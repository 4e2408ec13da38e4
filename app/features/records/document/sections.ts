import { fold } from "~/lib/text/text";
import type { DocumentNode, RichDocument } from "./document";
import { documentFromText, documentToText } from "./document-text";

/** Sections that a form has a field for each of; a text with more is only added to at its end. */
const most = 12;

const isHeading = ({ type }: DocumentNode) => type === "heading";
const isEmptyLine = ({ type, content = [] }: DocumentNode) => type === "paragraph" && content.length === 0;

/** Headings of a text, in their order: what a form without the editor names its fields by. None when there are too many. */
export function headingsOf({ content }: RichDocument): string[] {
  const headings = content.filter(isHeading);
  return headings.length > most ? [] : headings.map((one) => documentToText({ type: "doc", content: [one] }));
}

/** Whether a text has headings and nothing under them yet, as most templates. */
export function isOnlyHeadings({ content }: RichDocument): boolean {
  return content.some(isHeading) && content.every((part) => isHeading(part) || isEmptyLine(part));
}

/** A text in its sections: what stands before the first heading, then each heading with what is under it. */
function sectionsOf({ content }: RichDocument): DocumentNode[][] {
  const parts: DocumentNode[][] = [[]];
  for (const node of content) {
    if (isHeading(node)) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts;
}

/** Headings under which a note says what comes next: those of our templates ("Plano", "Combinados e próximos passos") and their like. */
const ofPlans = /^(plano|planos|planejamento|proxim[oa]s?|combinados?|combinacoes|encaminhamentos?)\b/;

/** What a note plans, as plain text: what stands under such headings, with nothing of the rest. Empty when it says nothing there. */
export function plannedIn(document: RichDocument): string {
  const under = sectionsOf(document).flatMap(([heading, ...section]) =>
    heading && isHeading(heading) && ofPlans.test(fold(documentToText({ type: "doc", content: [heading] })))
      ? [documentToText({ type: "doc", content: section.filter((node) => !isEmptyLine(node)) })]
      : [],
  );
  return under.filter((text) => text.trim() !== "").join("\n\n");
}

/** Text after a part of a document, in the place of the empty lines at its end. */
function after(part: readonly DocumentNode[], words: string): DocumentNode[] {
  if (words.trim() === "") return [...part];
  const end = part.findLastIndex((node) => !isEmptyLine(node));
  return [...part.slice(0, end + 1), ...documentFromText(words.trim()).content];
}

/** Puts words at the end of each section. @param words one for each heading, in order, empty for none; what is beyond goes to the end */
export function addUnder(document: RichDocument, words: readonly string[]): RichDocument {
  if (words.every((word) => word.trim() === "")) return document;
  const [before = [], ...sections] = sectionsOf(document);
  const inSections = sections.flatMap((section, at) => after(section, words[at] ?? ""));
  const beyond = words.slice(sections.length).filter((word) => word.trim() !== "");
  return { type: "doc", content: after([...before, ...inSections], beyond.join("\n\n")) };
}
