// OpenAI: chat completions and responses, plain and streamed, and transcriptions. https://platform.openai.com/docs/api-reference
import { credentials, json, parseJsonObject } from "./http.mjs";
import { digest } from "./idempotency.mjs";
import { answerTo } from "./openai/answers.mjs";
import { obedient, obedientNotes, obedientSummaries } from "./openai/obeys.mjs";
import { lastOfUser, tokens, transcript } from "./openai/prompt.mjs";
import { chatEvents, responseEvents, sse } from "./openai/streams.mjs";
import { transcribe } from "./openai/transcriptions.mjs";

/** Bytes of a call at most: a sound may have 25 MB. */
export const bodyLimit = 26 * 1024 * 1024;

/** @returns {import("./http.mjs").Reply} */
function refuse(
  /** @type {number} */ status,
  /** @type {string} */ type,
  /** @type {string | null} */ code,
  /** @type {string} */ message,
  /** @type {string | null} */ param = null,
) {
  return json(status, { error: { message, type, param, code } });
}

/** @returns {import("./http.mjs").Reply} */
export function failure(/** @type {number} */ status) {
  if (status === 429)
    return refuse(429, "requests", "rate_limit_exceeded", "Rate limit reached for requests. Please try again in 2s.");
  if (status === 413) return refuse(413, "invalid_request_error", "request_too_large", "Request body is too large.");
  return refuse(
    status,
    "server_error",
    null,
    "The server had an error while processing your request. Sorry about that!",
  );
}

/**
 * @param {import("./http.mjs").Call} call
 * @param {{ store: import("./store.mjs").Store, mode?: string }} context `mode`: "obey" does what texts say, "wrong" answers another form
 */
export function handle(call, { store, mode }) {
  if (!credentials(call, "Bearer"))
    return refuse(401, "invalid_request_error", "invalid_api_key", "You didn't provide an API key.");
  const path = call.path.replace(/^\/v1(?=\/)/, "");
  if (path === "/audio/transcriptions" && call.method === "POST") return transcribe(call, { store, mode, refuse });
  if (path !== "/chat/completions" && path !== "/responses")
    return refuse(404, "invalid_request_error", "unknown_url", `Unknown request URL: ${call.method} ${call.path}.`);
  if (call.method !== "POST")
    return refuse(405, "invalid_request_error", "method_not_supported", "Not allowed to use this method.");
  const input = parseJsonObject(call.body);
  if (!input || Array.isArray(input))
    return refuse(400, "invalid_request_error", null, "We could not parse the JSON body of your request.");
  if (typeof input.model !== "string" || !input.model)
    return refuse(
      400,
      "invalid_request_error",
      "missing_required_parameter",
      "you must provide a model parameter",
      "model",
    );
  return path === "/responses" ? respond(input, call, store) : complete(input, call, store, mode);
}

function complete(
  /** @type {any} */ input,
  /** @type {import("./http.mjs").Call} */ call,
  /** @type {import("./store.mjs").Store} */ store,
  /** @type {string | undefined} */ mode,
) {
  if (!Array.isArray(input.messages) || input.messages.length === 0)
    return refuse(
      400,
      "invalid_request_error",
      "missing_required_parameter",
      "Missing required parameter: 'messages'.",
      "messages",
    );
  const form = input.response_format;
  const prompt = transcript(input.messages);
  const text = said(lastOfUser(input.messages), form, mode);
  const id = `chatcmpl-${digest(call.body).slice(0, 29)}`;
  store.add({
    provider: "openai",
    id,
    to: input.model,
    subject: "chat.completions",
    body: prompt,
    answer: text,
    status: "completed",
  });
  const usage = {
    prompt_tokens: tokens(prompt),
    completion_tokens: tokens(text),
    total_tokens: tokens(prompt) + tokens(text),
  };
  const base = { id, created: now(), model: input.model, system_fingerprint: "fp_simulador" };
  if (input.stream) return sse(chatEvents(base, text, input.stream_options?.include_usage ? usage : null));
  const message = { role: "assistant", content: text, refusal: null };
  return json(200, {
    ...base,
    object: "chat.completion",
    choices: [{ index: 0, message, logprobs: null, finish_reason: "stop" }],
    usage,
  });
}

/** What is answered: by rule, or as badly as a fault asks. */
function said(/** @type {string} */ question, /** @type {any} */ form, /** @type {string | undefined} */ mode) {
  if (mode === "obey") {
    const asked = form?.json_schema?.schema?.properties ?? {};
    const ways = asked.sentences ? obedientSummaries : asked.paragraphs ? obedientNotes : obedient;
    return ways(question)[0] ?? "";
  }
  if (mode === "wrong") return JSON.stringify({ resumo: "Outra forma.", risco: "baixo" });
  return answerTo(question, { type: form?.type, schema: form?.json_schema?.schema });
}

function respond(
  /** @type {any} */ input,
  /** @type {import("./http.mjs").Call} */ call,
  /** @type {import("./store.mjs").Store} */ store,
) {
  const turns = typeof input.input === "string" ? [{ role: "user", content: input.input }] : input.input;
  if (!Array.isArray(turns) || turns.length === 0)
    return refuse(
      400,
      "invalid_request_error",
      "missing_required_parameter",
      "Missing required parameter: 'input'.",
      "input",
    );
  const form = input.text?.format;
  const prompt = transcript(input.instructions ? [{ role: "system", content: input.instructions }, ...turns] : turns);
  const text = answerTo(lastOfUser(turns), { type: form?.type, schema: form?.schema });
  const key = digest(call.body).slice(0, 48);
  store.add({
    provider: "openai",
    id: `resp_${key}`,
    to: input.model,
    subject: "responses",
    body: prompt,
    answer: text,
    status: "completed",
  });
  const usage = {
    input_tokens: tokens(prompt),
    output_tokens: tokens(text),
    total_tokens: tokens(prompt) + tokens(text),
  };
  const content = [{ type: "output_text", text, annotations: [] }];
  const item = { id: `msg_${key}`, type: "message", status: "completed", role: "assistant", content };
  const response = {
    id: `resp_${key}`,
    object: "response",
    created_at: now(),
    status: "completed",
    error: null,
    incomplete_details: null,
    model: input.model,
    output: [item],
    usage,
  };
  return input.stream ? sse(responseEvents(response, item, text)) : json(200, response);
}

function now() {
  return Math.floor(Date.now() / 1000);
}
