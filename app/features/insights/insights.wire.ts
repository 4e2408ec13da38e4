import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { feedbackSchema } from "./insights.schema";

const example = {
  id: "ins_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  kind: "weekday" as const,
  text: "Nas últimas três semanas você escreveu mais às quartas: 4 de 9 anotações.",
  sources: ["dia_01JQ2M3N4P5Q6R7S8T9V0W1X2Y"],
  model: "local",
  createdAt: "2026-03-14T12:30:00.000Z",
};

/** An insight as the API shows it. */
export const insightSchema = named(
  "Insight",
  z.object({
    id: z.string(),
    kind: z.enum(["weekday", "day_part", "rhythm", "reflection"]),
    text: z.string(),
    sources: z.array(z.string()).describe("As anotações de que fala"),
    model: z.string().describe("`local`: contas nossas, nada é enviado; senão, o modelo que escreveu"),
    createdAt: instantSchema,
    helpful: z.boolean().optional(),
  }),
  example,
);

/** A reflection that was asked for. */
export const askedSchema = named("AskedInsight", z.object({ id: z.string(), status: z.enum(["queued", "ready"]) }), {
  id: example.id,
  status: "queued" as const,
});

export const feedbackBody = named("InsightFeedback", feedbackSchema, { helpful: true });
