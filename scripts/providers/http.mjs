// What every provider of the simulator shares: how a call looks once read, and how an answer is written.

/**
 * @typedef {object} Call
 * @property {string} method
 * @property {string} path the path below the provider's prefix, always with a leading slash
 * @property {URLSearchParams} query
 * @property {import("node:http").IncomingHttpHeaders} headers
 * @property {Buffer} body
 * @property {string} origin where the simulator itself is reached, without a trailing slash
 */

/**
 * @typedef {object} Reply
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {string} body
 * @property {boolean} [isCut] half of it is sent, and then the connection is lost
 */

const bodyLimit = 1024 * 1024;
// Beyond the limit we go on reading for a while without keeping it, so that the sender gets to see our 413.
const drainLimit = 16 * bodyLimit;

/**
 * Reads a body of at most 1 MB, or what is said; `null` when it is larger.
 * @param {import("node:http").IncomingMessage} request
 */
export async function readBody(request, limit = bodyLimit) {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    if (size > limit + drainLimit) break;
  }
  return size > limit ? null : Buffer.concat(chunks);
}

/** Parses a JSON object; `null` for anything else. */
export function parseJsonObject(/** @type {Buffer} */ body) {
  try {
    const value = JSON.parse(body.toString("utf8"));
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}

/**
 * @param {number} status
 * @param {unknown} value
 * @param {Record<string, string>} [headers]
 * @returns {Reply}
 */
export function json(status, value, headers = {}) {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/**
 * @param {number} status
 * @param {string} markup
 * @returns {Reply}
 */
export function html(status, markup) {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
    "x-content-type-options": "nosniff",
  };
  return { status, headers, body: markup };
}

/** The credentials of an Authorization header of the given scheme; `null` when absent or empty. */
export function credentials(/** @type {Call} */ call, /** @type {"Bearer" | "Basic"} */ scheme) {
  const match = new RegExp(`^${scheme} +(\\S+)$`, "i").exec(call.headers.authorization ?? "");
  return match?.[1] ?? null;
}

/** One header as text. */
export function header(/** @type {Call} */ call, /** @type {string} */ name) {
  const value = call.headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(/** @type {unknown} */ value) {
  return String(value).replace(/[&<>"']/g, (character) => entities[/** @type {keyof typeof entities} */ (character)]);
}
