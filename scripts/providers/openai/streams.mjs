// The two server-sent event dialects of OpenAI.

/** @returns {import("../http.mjs").Reply} */
export function sse(/** @type {string[]} */ events) {
  return {
    status: 200,
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
    body: events.join(""),
  };
}

function words(/** @type {string} */ text) {
  return text.match(/\s*\S+/g) ?? [];
}

/**
 * The chunks of a chat completion, one word each, closed by `[DONE]`.
 * @param {Record<string, unknown>} base
 * @param {string} text
 * @param {object | null} usage sent as a last chunk when asked for
 */
export function chatEvents(base, text, usage) {
  function chunk(/** @type {object} */ delta, /** @type {string | null} */ finish = null) {
    return {
      ...base,
      object: "chat.completion.chunk",
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    };
  }
  const chunks = [
    chunk({ role: "assistant", content: "" }),
    ...words(text).map((word) => chunk({ content: word })),
    chunk({}, "stop"),
    ...(usage ? [{ ...base, object: "chat.completion.chunk", choices: [], usage }] : []),
  ];
  return [...chunks.map((one) => `data: ${JSON.stringify(one)}\n\n`), "data: [DONE]\n\n"];
}

/**
 * The typed events of a response, in their documented order.
 * @param {Record<string, unknown>} response
 * @param {{ id: string, content: object[], [more: string]: unknown }} item
 * @param {string} text
 */
export function responseEvents(response, item, text) {
  const started = { ...response, status: "in_progress", output: [], usage: null };
  const place = { item_id: item.id, output_index: 0, content_index: 0 };
  const empty = { type: "output_text", text: "", annotations: [] };
  const events = [
    { type: "response.created", response: started },
    { type: "response.in_progress", response: started },
    { type: "response.output_item.added", output_index: 0, item: { ...item, status: "in_progress", content: [] } },
    { type: "response.content_part.added", ...place, part: empty },
    ...words(text).map((delta) => ({ type: "response.output_text.delta", ...place, delta })),
    { type: "response.output_text.done", ...place, text },
    { type: "response.content_part.done", ...place, part: item.content[0] },
    { type: "response.output_item.done", output_index: 0, item },
    { type: "response.completed", response },
  ];
  return events.map(
    (event, index) => `event: ${event.type}\ndata: ${JSON.stringify({ ...event, sequence_number: index })}\n\n`,
  );
}
