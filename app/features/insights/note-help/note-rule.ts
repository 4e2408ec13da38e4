import * as z from "zod";
import { judgeNote, noteSchema } from "~/features/ai/guard/judge-note";
import { notePromptVersion, noteSystem } from "~/features/ai/guard/note-prompt";
import { asData } from "~/features/ai/guard/reflection-prompt";
import type { AskRule } from "../asked/ask-rule";

/** Paragraphs that are offered; those that were taken into the note are none any more. */
export const storedParagraphs = z.array(z.string());

/** How a model is asked to write keywords out. */
export const noteRule: AskRule = {
  feature: "note",
  promptVersion: notePromptVersion,
  system: noteSystem,
  form: { name: "note_paragraphs", schema: noteSchema },
  mostTokens: 1200,
  dataOf: (texts) => asData(texts.join("\n")),
  judge: (content, { texts, places }) => {
    const judged = judgeNote(content, { text: texts.join("\n"), places: new Map(places) });
    return judged.ok ? { ok: true, answer: judged.paragraphs } : judged;
  },
};
