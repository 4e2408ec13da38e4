import * as z from "zod";
import { judgeSummary, summarySchema } from "~/features/ai/guard/judge-summary";
import { asNumberedData, summaryPromptVersion, summarySystem } from "~/features/ai/guard/summary-prompt";
import type { AskRule } from "../asked/ask-rule";

const part = z.object({ text: z.string(), sources: z.array(z.int()) });
/** A summary as it is kept: sources are places in the list of entries that were sent. */
export const storedSummary = z.object({ sentences: z.array(part), themes: z.array(part) });

/** How a model is asked to sum a week up. */
export const summaryRule: AskRule = {
  feature: "summary",
  promptVersion: summaryPromptVersion,
  system: summarySystem,
  form: { name: "week_summary", schema: summarySchema },
  mostTokens: 1200,
  dataOf: asNumberedData,
  judge: (content, { texts, places }) => {
    const judged = judgeSummary(content, { texts, places: new Map(places) });
    return judged.ok ? { ok: true, answer: judged.summary } : judged;
  },
};
