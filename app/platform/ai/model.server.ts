import * as z from "zod";
import type { Config } from "../config.server";
import { refusal, type OutsideFailure } from "../outside/outside";
import type { Outside } from "../outside/outside-call.server";
import { jsonOf, type Reply } from "../outside/outside-exchange.server";
import type { Model, ModelAnswer, ModelQuestion } from "./model";

type Endpoint = Pick<Config["ai"], "baseUrl" | "apiKey" | "model">;

const count = z.int().min(0).catch(0);
/** A chat completion that ended by itself: one that was cut short or refused is no answer. */
const completion = z.object({
  model: z.string().min(1).max(100),
  choices: z.tuple([
    z.object({
      finish_reason: z.literal("stop"),
      message: z.object({ content: z.string().min(1).max(20_000), refusal: z.null().optional() }),
    }),
  ]),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).optional(),
});

function answerIn({ text }: Pick<Reply, "text">): ModelAnswer | null {
  const read = completion.safeParse(jsonOf(text)).data;
  if (!read) return null;
  const [{ message }] = read.choices;
  const { prompt_tokens: tokensIn = 0, completion_tokens: tokensOut = 0 } = read.usage ?? {};
  return { content: message.content, model: read.model, tokensIn, tokensOut };
}

/** Used up is not "slow down": who pays has to do something, and waiting does not help. */
export function usedUp({ status, text }: Reply): OutsideFailure | null {
  return status === 429 && text.includes("insufficient_quota") ? "rejected" : null;
}

function requestOf(ai: Endpoint, { system, text, form, mostTokens }: ModelQuestion): Request {
  return new Request(`${ai.baseUrl}/chat/completions`, {
    method: "POST",
    headers: { Authorization: `Bearer ${ai.apiKey}`, "Content-Type": "application/json" },
    body: JSON.stringify({
      model: ai.model,
      messages: [
        { role: "system", content: system },
        { role: "user", content: text },
      ],
      response_format: { type: "json_schema", json_schema: { name: form.name, strict: true, schema: form.schema } },
      max_completion_tokens: mostTokens,
      // Neither kept nor learnt from, where a provider offers that.
      store: false,
    }),
  });
}

/**
 * A model by the wire format of chat completions, on the base of outside calls (ADR 0094): no tools, no streaming, one answer. Without a
 * key in production there is none.
 */
export function chatModel(ai: Endpoint, outside: Outside): Model {
  if (ai.apiKey === "") return { name: null, ask: () => Promise.resolve(refusal("rejected")) };
  return {
    name: ai.model,
    ask: (question) =>
      outside.call({
        provider: "openai",
        // A second answer costs a little; it does nothing twice.
        repeatable: true,
        mayGo: question.mayGo,
        request: () => requestOf(ai, question),
        read: answerIn,
        failure: usedUp,
      }),
  };
}
