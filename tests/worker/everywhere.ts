import { listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { rawEnv, testEnv } from "./env";
import { tracesOf } from "./traces";

/** Every class of objects that is bound, by the name of its binding. */
function objectSpaces(): [string, DurableObjectNamespace][] {
  return Object.entries(rawEnv as unknown as Record<string, object | null>).filter(
    (entry): entry is [string, DurableObjectNamespace] =>
      /DurableObjectNamespace$/.test(entry[1]?.constructor.name ?? ""),
  );
}

/** A stored value as text to be searched: bytes as they are, so that a word in them is found. */
const textOf = (row: unknown): string =>
  JSON.stringify(row, (_, value: unknown) =>
    value instanceof ArrayBuffer || value instanceof Uint8Array
      ? new TextDecoder("latin1").decode(value)
      : value instanceof Map
        ? [...value]
        : value,
  );

/** All that an object keeps: rows of its tables, and its key-value store. */
async function storedIn(stub: DurableObjectStub): Promise<string[]> {
  return runInDurableObject(stub, async (_, { storage }) => {
    const names = storage.sql
      .exec<{ name: string }>("select name from sqlite_master where type = 'table'")
      .toArray()
      .map(({ name }) => name)
      .filter((name) => !/^(sqlite_|_cf_)/.test(name));
    const rows = names.flatMap((name) =>
      storage.sql
        .exec(`select * from ${name}`)
        .toArray()
        .map((row) => `${name}: ${textOf(row)}`),
    );
    return [...rows, ...[...(await storage.list())].map((entry) => `kv: ${textOf(entry)}`)];
  });
}

/** How much was searched, and where one of the words stands: both planes with all shards, objects, files store, KV. */
export async function searchEverywhere(words: readonly string[]): Promise<{ found: string[]; objects: number }> {
  const has = (text: string) => words.some((word) => text.includes(word));
  const found = await tracesOf(words);
  let objects = 0;
  for (const [space, namespace] of objectSpaces()) {
    for (const id of await listDurableObjectIds(namespace)) {
      objects++;
      const stored = await storedIn(namespace.get(id));
      found.push(...stored.filter(has).map((text) => `${space}.${text}`));
    }
  }
  const { objects: files } = await testEnv.FILES.list();
  for (const { key } of files) {
    const body = await (await testEnv.FILES.get(key))?.arrayBuffer();
    const text = `${key} ${textOf(body ?? "")}`;
    if (has(text)) found.push(`FILES.${key}`);
  }
  for (const { name } of (await testEnv.CACHE.list()).keys)
    if (has(`${name} ${(await testEnv.CACHE.get(name)) ?? ""}`)) found.push(`CACHE.${name}`);
  return { found, objects };
}
