import { expect, type BrowserContext, type Page } from "@playwright/test";

/** Waits until the service worker has kept the shell and rules the page. */
export async function shellReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", undefined, {
    timeout: 20_000,
  });
}

/** Waits until the page has said whose device this is: it does so once idle. */
export async function ownerKnown(page: Page): Promise<void> {
  await expect.poll(() => recordsIn(page, "about")).toBe(1);
}

type StoreName = "keys" | "drafts" | "outbox" | "kept" | "about";

/** Number of records in a store of this device; 0 where there is no database yet. */
export async function recordsIn(page: Page, name: StoreName): Promise<number> {
  return (await sealsIn(page, name)).length;
}

/** How many sealed bytes a store of this device holds: they grow with what is written. */
export async function bytesIn(page: Page, name: StoreName): Promise<number> {
  return (await sealsIn(page, name)).reduce((sum, { length }) => sum + length, 0);
}

/** What a store of this device holds, sealed: each time that something is kept it is sealed anew, and so another. */
export async function sealOf(page: Page, name: StoreName): Promise<string> {
  return (await sealsIn(page, name)).join();
}

/** Each record of a store, sealed. */
async function sealsIn(page: Page, name: StoreName): Promise<number[][]> {
  return page.evaluate(async (store) => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === "caris-drafts")) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("caris-drafts");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error("indexeddb"));
    });
    try {
      if (!database.objectStoreNames.contains(store)) return [];
      const records = await new Promise<{ bytes?: ArrayBuffer }[]>((resolve) => {
        const reading = database.transaction(store).objectStore(store).getAll() as IDBRequest<
          { bytes?: ArrayBuffer }[]
        >;
        reading.onsuccess = () => resolve(reading.result);
      });
      return records.map(({ bytes }) => [...new Uint8Array(bytes ?? new ArrayBuffer(0))]);
    } finally {
      database.close();
    }
  }, name);
}

/** Whether something is kept for reading under a name. */
export async function isKept(page: Page, name: string): Promise<boolean> {
  return page.evaluate(async (key) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("caris-drafts");
      opening.onsuccess = () => resolve(opening.result);
    });
    try {
      return await new Promise<boolean>((resolve) => {
        const asking = database.transaction("kept").objectStore("kept").getKey(key);
        asking.onsuccess = () => resolve(asking.result !== undefined);
      });
    } finally {
      database.close();
    }
  }, name);
}

/** Every address that is kept in Cache Storage, with its answer's Cache-Control. */
export async function keptAddresses(
  page: Page,
): Promise<{ path: string; cacheControl: string | null; cookie: boolean }[]> {
  return page.evaluate(async () => {
    const caught: { path: string; cacheControl: string | null; cookie: boolean }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        const path = new URL(request.url).pathname;
        caught.push({
          path,
          cacheControl: answer?.headers.get("Cache-Control") ?? null,
          cookie: answer?.headers.has("Set-Cookie") ?? false,
        });
      }
    }
    return caught;
  });
}

/** Fills in the diary form of a page. */
export async function fillEntry(page: Page, title: string, content: string): Promise<void> {
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  await page.getByLabel("Título").fill(title);
  await page.getByLabel("O que você quer guardar").fill(content);
}

/** Titles of the newest entries, as the API has them. */
export async function newestTitles(context: BrowserContext): Promise<string[]> {
  const answer = await context.request.get("/api/patient/diary?limit=100");
  const { data } = (await answer.json()) as { data: { title: string }[] };
  return data.map(({ title }) => title);
}

/** From the next page on the device's database neither opens nor fails, as a browser's does that has half restored its profile. */
export async function databaseHangs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
}
