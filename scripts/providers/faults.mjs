// Faults on demand: how each provider behaves until told otherwise.
import { setTimeout as wait } from "node:timers/promises";
import { json, parseJsonObject } from "./http.mjs";

export const modes = /** @type {const} */ (["ok", "down", "slow", "429", "500", "garbage", "half", "wrong", "obey"]);

/** @typedef {{ mode: typeof modes[number], ms?: number, calls?: number }} Fault `calls`: it is over after so many */

const slowMs = 10_000;
const longestMs = 10 * 60 * 1000;

/** @param {string[]} providers the names that a fault may be set for, beside "*" */
export function openFaults(providers) {
  /** @type {Map<string, Fault>} */
  const faults = new Map(providers.map((provider) => [provider, { mode: "ok" }]));

  function list() {
    return [...faults].map(([provider, fault]) => ({ provider, ...fault }));
  }

  /** Answers `POST /faults`. */
  function set(/** @type {Buffer} */ body) {
    const input = parseJsonObject(body);
    const fields = input ? problems(input, providers) : { body: "JSON object expected" };
    if (Object.keys(fields).length > 0) return json(422, { error: { code: "faults.invalid", fields } });
    const fault = {
      mode: String(input.mode),
      ...(input.mode === "slow" ? { ms: input.ms ?? slowMs } : {}),
      ...(input.calls === undefined ? {} : { calls: input.calls }),
    };
    for (const provider of input.provider === "*" ? providers : [input.provider]) {
      faults.set(provider, /** @type {Fault} */ ({ ...fault }));
    }
    return json(200, { provider: input.provider, ...fault });
  }

  /** The fault that a call to a provider meets. */
  function met(/** @type {string} */ provider) {
    const fault = /** @type {Fault} */ (faults.get(provider));
    if (fault.calls !== undefined) {
      const calls = fault.calls - 1;
      faults.set(provider, calls > 0 ? { ...fault, calls } : { mode: "ok" });
    }
    return fault;
  }

  return { list, set, met };
}

/** @returns {Record<string, string>} */
function problems(/** @type {any} */ input, /** @type {string[]} */ providers) {
  /** @type {Record<string, string>} */
  const fields = {};
  if (input.provider !== "*" && !providers.includes(input.provider))
    fields.provider = `one of * ${providers.join(" ")}`;
  if (!modes.includes(/** @type {any} */ (String(input.mode)))) fields.mode = `one of ${modes.join(" ")}`;
  const ms = input.ms;
  if (ms !== undefined && !(Number.isInteger(ms) && ms >= 0 && ms <= longestMs))
    fields.ms = `integer from 0 to ${longestMs}`;
  if (input.calls !== undefined && !(Number.isInteger(input.calls) && input.calls > 0))
    fields.calls = "positive integer";
  return fields;
}

/**
 * Answers a call under a fault; `null` means that the connection is to be cut.
 * A slow provider has taken the message *before* it keeps the caller waiting, as a real one may have: who gives up
 * and sends again without an idempotency key sends twice.
 * @param {Fault} fault
 * @param {{ handle: () => import("./http.mjs").Reply | Promise<import("./http.mjs").Reply>, failure: (status: number) => import("./http.mjs").Reply }} provider
 * @returns {Promise<import("./http.mjs").Reply | null>}
 */
export async function answerUnder(fault, { handle, failure }) {
  switch (fault.mode) {
    case "down":
      return null;
    case "429": {
      const reply = failure(429);
      return { ...reply, headers: { ...reply.headers, "retry-after": "2" } };
    }
    case "500":
      return failure(500);
    case "garbage":
      return { status: 200, headers: { "content-type": "text/html" }, body: "<html>not what you asked for" };
    case "slow": {
      const reply = await handle();
      await wait(fault.ms ?? slowMs, undefined, { ref: false });
      return reply;
    }
    // The connection is lost in the middle of the answer.
    case "half":
      return { ...(await handle()), isCut: true };
    default:
      return handle();
  }
}
