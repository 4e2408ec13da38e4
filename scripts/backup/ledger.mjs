import { join } from "node:path";
import { Miniflare } from "../miniflare.mjs";
import { orAgain } from "../or-again.mjs";
import { workerOptions } from "../worker-options.mjs";

/** Whose data was erased, and when; ids alone. @typedef {{ accountId: string, erasedAt: number, isWhole: boolean }} Erased */

/**
 * @template T
 * @param {string} stateDir @param {(db: Awaited<ReturnType<Miniflare["getD1Database"]>>) => Promise<T>} work
 */
async function withDirectory(stateDir, work) {
  const options = await workerOptions();
  const mf = new Miniflare({
    cf: false,
    defaultPersistRoot: join(stateDir, "v3"),
    d1Databases: { DIRECTORY: options.d1Databases.DIRECTORY },
    script: "export default { fetch: () => new Response(null) }",
    modules: true,
  });
  try {
    return await work(await mf.getD1Database("DIRECTORY"));
  } finally {
    await mf.dispose();
  }
}

/** The ledger of erasures of a state, the oldest first; the product may be running. @param {string} stateDir @returns {Promise<Erased[]>} */
export async function readLedger(stateDir) {
  return withDirectory(stateDir, async (db) => {
    // The product may be writing to it this moment.
    const query = "select account_id, erased_at, is_whole from erased_person order by erased_at, account_id";
    const { results } = await orAgain(() => db.prepare(query).all());
    return results.map(({ account_id, erased_at, is_whole }) => {
      return { accountId: String(account_id), erasedAt: Number(erased_at), isWhole: is_whole === 1 };
    });
  });
}

/**
 * Marks in a state that was put back who is to be erased again: those of a ledger that it does not know, or of whom it still keeps a record
 * that was gone. The product does it once it runs. @param {string} stateDir @param {Erased[]} ledger @returns {Promise<number>} how many
 */
export async function markErased(stateDir, ledger) {
  if (ledger.length === 0) return 0;
  return withDirectory(stateDir, async (db) => {
    const mark = db.prepare(
      `insert into erased_person (account_id, erased_at, is_whole, is_pending) values (?, ?, ?, 1)
       on conflict (account_id) do update set is_pending = 1 where excluded.is_whole > erased_person.is_whole`,
    );
    let marked = 0;
    for (let at = 0; at < ledger.length; at += 100) {
      const part = ledger.slice(at, at + 100);
      const done = await db.batch(part.map((one) => mark.bind(one.accountId, one.erasedAt, one.isWhole ? 1 : 0)));
      marked += done.reduce((sum, { meta }) => sum + meta.changes, 0);
    }
    return marked;
  });
}

/** A ledger as it is kept, a line of JSON for each. @param {string} text @returns {Erased[]} @throws Error for a line that is none */
export function ledgerIn(text) {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const { accountId, erasedAt, isWhole } = JSON.parse(line);
    if (typeof accountId !== "string" || typeof erasedAt !== "number") throw new Error(`line ${i + 1} is no erasure`);
    return [{ accountId, erasedAt, isWhole: isWhole === true || isWhole === 1 }];
  });
}
