import { AppError } from "~/lib/app-error";
import type { RichDocument } from "../document/document";
import { documentFromText, documentToText, isPlainDocument } from "../document/document-text";
import { addUnder } from "../document/sections";
import { judgeDocument } from "../document/judge-document";
import type { PostedText } from "./text-form.schema";

const inOneForm = (text: string) => text.replace(/\r\n?/g, "\n");

/** @throws AppError `request.invalid` (field text) */
function judged(document: RichDocument): RichDocument {
  const found = judgeDocument(document);
  if ("problem" in found) throw new AppError("request.invalid", { fields: { text: found.problem } });
  return found.document;
}

/** Whether a posted form says something that goes after what stands, whatever that is by now: it cannot be overtaken. */
export function isAddition({ text, flatten, under = [] }: PostedText): boolean {
  return text === undefined && flatten === undefined && under.every((words) => words.trim() === "");
}

/**
 * What a form without the editor makes of a text. What was not changed stays as it is, to the byte; what has more than plain paragraphs is
 * made plain only when that was asked for.
 * @param current what stands @throws AppError `request.invalid` (field text)
 */
export function postedContent(posted: PostedText, current: RichDocument): RichDocument {
  const { text, append = "", replace = "", flatten, under = [] } = posted;
  if (flatten === "on") return judged(documentFromText(inOneForm(replace)));
  if (text === undefined) {
    const said = addUnder(current, under.map(inOneForm));
    if (append.trim() !== "") {
      return judged({ type: "doc", content: [...said.content, ...documentFromText(inOneForm(append.trim())).content] });
    }
    return said === current ? current : judged(said);
  }
  const typed = inOneForm(text);
  if (typed === documentToText(current)) return current;
  // The page was opened with a plain text, and it has become more since (another tab): that is a conflict, not a rewriting.
  if (!isPlainDocument(current)) throw new AppError("records.changed_elsewhere");
  return judged(documentFromText(typed));
}
