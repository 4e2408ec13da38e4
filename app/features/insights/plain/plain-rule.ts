import * as z from "zod";
import { judgePlain, plainSchema } from "~/features/ai/guard/judge-plain";
import { plainPromptVersion, plainSystem } from "~/features/ai/guard/plain-prompt";
import { asData } from "~/features/ai/guard/reflection-prompt";
import type { AskRule } from "../asked/ask-rule";

/** Paragraphs of a document in plain words, as they are offered to who wrote it. */
export const storedPlain = z.array(z.string());

/** How a model is asked to say a document in plain words. */
export const plainRule: AskRule = {
  feature: "plain",
  promptVersion: plainPromptVersion,
  system: plainSystem,
  form: { name: "plain_version", schema: plainSchema },
  mostTokens: 2500,
  dataOf: (texts) => asData(texts.join("\n")),
  judge: (content, { texts, places }) => {
    const judged = judgePlain(content, { text: texts.join("\n"), places: new Map(places) });
    return judged.ok ? { ok: true, answer: judged.paragraphs } : judged;
  },
};
