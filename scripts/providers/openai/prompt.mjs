// What a caller of OpenAI said, as plain text.

/** A whole conversation as one text, for the outbox. */
export function transcript(/** @type {any[]} */ turns) {
  return turns.map((turn) => `${turn.role ?? turn.type}: ${contentText(turn.content)}`).join("\n");
}

/** What the person asked last. */
export function lastOfUser(/** @type {any[]} */ turns) {
  return contentText(turns.findLast((turn) => turn.role === "user")?.content);
}

function contentText(/** @type {unknown} */ content) {
  if (!Array.isArray(content)) return String(content ?? "");
  return content.map((part) => part?.text ?? `[${part?.type}]`).join(" ");
}

// About four characters to a token: near enough for a budget.
export function tokens(/** @type {string} */ text) {
  return Math.ceil(text.length / 4);
}
