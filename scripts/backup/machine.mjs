import { createHash, createHmac, randomBytes } from "node:crypto";

/** Bytes, SHA-256 in hex. @param {string | Uint8Array} bytes */
export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** @param {number} ms */
export const wait = (ms) => new Promise((resolve) => void setTimeout(resolve, ms));

/** The header of a request to a machine's address: the secret signs it, and never travels (ADR 0132). @param {string} path @param {string} body @param {string} secret */
export function signature(path, body, secret, at = Date.now()) {
  const [once, digest] = [randomBytes(16).toString("base64url"), sha256(body)];
  const said = ["caris-backup/1", path, at, once, digest].join("\n");
  const mac = createHmac("sha256", secret).update(said).digest("base64url");
  return `Caris-Backup at=${at},once=${once},body=${digest},mac=${mac}`;
}

/** How often a request that failed on its way, or that the other side could not answer, is made anew. */
const tries = 6;
/** A part is made in 5 s at most; more is a connection that hangs (ms). */
const patience = 60_000;

/**
 * Asks a machine's address, again when it is not answered; each time signed anew.
 * @param {{ url: string, secret: string, path: string, body: unknown, again?: number }} call `again`: ms before the second try
 * @returns {Promise<Response>} @throws Error that says what to look at
 */
export async function askMachine({ url, secret, path, body, again = 500 }) {
  const text = JSON.stringify(body);
  let problem = "";
  for (let n = 0; n < tries; n += 1) {
    if (n > 0) await wait(again * 2 ** (n - 1));
    const headers = { Authorization: signature(path, text, secret), "Content-Type": "application/json" };
    try {
      const signal = AbortSignal.timeout(patience);
      const answer = await fetch(new URL(path, url), {
        method: "POST",
        headers,
        body: text,
        redirect: "error",
        signal,
      });
      if (answer.ok) return answer;
      if (answer.status === 404) {
        problem = "";
        break;
      }
      problem = `${path} was answered with ${answer.status}`;
    } catch (error) {
      problem = /** @type {Error} */ (error).message;
    }
  }
  if (problem !== "") throw new Error(`${url} does not answer: ${problem}`);
  throw new Error(
    `${url} knows no ${path}. Its secret is not set there or is another, or the clocks differ by more than five minutes.`,
  );
}
