// The outbox: what the providers got, bounded in memory, and in a journal when there is a place for it.
import { openJournal, readJournal } from "./journal.mjs";

/** @typedef {{ provider: string, to: string, subject?: string, body: string, at: string, id: string, [more: string]: unknown }} Entry */
/** @typedef {{ key: string, fingerprint: string, at: string, status: number, body: unknown }} Remembered */
/** @typedef {{ entry: Entry } | { remembered: Remembered }} Line */
/** @typedef {{ entries: Entry[], remembered: Map<string, Remembered>, limit: number }} Memory */

const day = 24 * 60 * 60 * 1000;

function take(/** @type {Memory} */ memory, /** @type {Line} */ line) {
  const { remembered, limit } = memory;
  if ("entry" in line) {
    memory.entries.push(line.entry);
    // Dropping a tenth at once keeps the bound without moving the whole array at each message.
    if (memory.entries.length >= limit * 1.1) memory.entries = memory.entries.slice(-limit);
    return;
  }
  remembered.delete(line.remembered.key);
  remembered.set(line.remembered.key, line.remembered);
  const oldest = remembered.keys().next().value;
  if (remembered.size > limit && oldest !== undefined) remembered.delete(oldest);
}

/** @returns {Line[]} */
function snapshot(/** @type {Memory} */ { entries, remembered, limit }) {
  return [
    ...entries.slice(-limit).map((entry) => ({ entry })),
    ...[...remembered.values()].map((one) => ({ remembered: one })),
  ];
}

function listed(
  /** @type {Memory} */ { entries, limit },
  /** @type {{ provider?: string, to?: string }} */ { provider, to },
) {
  // A "+" of an unescaped phone number arrives as a space.
  const wanted = to?.trim().toLowerCase();
  return entries
    .slice(-limit)
    .filter(
      (entry) => (!provider || entry.provider === provider) && (!wanted || entry.to.toLowerCase().includes(wanted)),
    )
    .reverse();
}

/**
 * Opens the outbox.
 * @param {{ stateFile?: string, limit?: number }} [options] `limit` counts messages, and remembered idempotency keys
 */
export function openStore({ stateFile, limit = 5000 } = {}) {
  /** @type {Memory} */
  const memory = { entries: [], remembered: new Map(), limit };
  for (const line of stateFile ? readJournal(stateFile) : []) take(memory, line);
  const journal = stateFile ? openJournal(stateFile, { snapshot: () => snapshot(memory), maxLines: limit * 4 }) : null;

  function write(/** @type {Line} */ line) {
    take(memory, line);
    journal?.append(line);
  }

  return {
    /** Keeps one message; stamps the time. */
    add: (/** @type {any} */ entry) => write({ entry: { ...entry, at: new Date().toISOString() } }),
    /** Newest first; `to` is found anywhere in the recipient, in any case. */
    list: (/** @type {{ provider?: string, to?: string }} */ filter = {}) => listed(memory, filter),
    find: (/** @type {string} */ id) => memory.entries.findLast((entry) => entry.id === id),
    /** Empties the outbox, and says how many messages it held. Idempotency keys stay, as they do at a provider. */
    clear() {
      const count = Math.min(memory.entries.length, limit);
      memory.entries = [];
      journal?.rewrite();
      return count;
    },
    /** The answer given to an idempotency key within the last 24 hours. */
    recall(/** @type {string} */ key) {
      const found = memory.remembered.get(key);
      return found && Date.now() - Date.parse(found.at) < day ? found : undefined;
    },
    remember: (/** @type {Omit<Remembered, "at">} */ one) =>
      write({ remembered: { ...one, at: new Date().toISOString() } }),
    close: () => journal?.close(),
  };
}

/** @typedef {ReturnType<typeof openStore>} Store */
