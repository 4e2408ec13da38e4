import * as z from "zod";
import { named } from "~/features/kernel/named.schema";
import type { RichDocument } from "./document";
import { documentFromText } from "./document-text";
import { judgeDocument } from "./judge-document";

/** A document as the API tells of it: the tree is recursive, and said in words. */
const shape = z
  .looseObject({
    type: z.literal("doc"),
    content: z.array(z.looseObject({ type: z.string() })).optional(),
  })
  .describe("JSON do TipTap (ProseMirror), num vocabulário fechado; até 200 kB, 12 níveis e 10.000 partes");

const example = {
  type: "doc" as const,
  content: [{ type: "paragraph", content: [{ type: "text", text: "Chegou mais descansada." }] }],
};

/** What the contract says of a document, in what is sent and in what is answered. */
export const documentWire = named("RichDocument", shape, example);

function judged(value: unknown, context: z.RefinementCtx): RichDocument {
  const found = judgeDocument(value);
  if ("document" in found) return found.document;
  context.addIssue({ code: "custom", message: found.problem });
  return z.NEVER;
}

/** A document at the border: JSON in, the kept form out (`judgeDocument`). One issue, in words, whatever is wrong with it. */
export const documentSchema = z.unknown().transform(judged);

/** A document as a form posts it: its JSON in a text field. */
export const documentFieldSchema = z.string("Escreva o texto.").transform((json, context) => {
  try {
    return judged(JSON.parse(json), context);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    context.addIssue({ code: "custom", message: "O texto não chegou inteiro. Tente de novo." });
    return z.NEVER;
  }
});

/** A document as a plain text area posts it: an empty line between paragraphs. */
export const documentTextSchema = z.string("Escreva o texto.").transform((text, context) => {
  return judged(documentFromText(text), context);
});
