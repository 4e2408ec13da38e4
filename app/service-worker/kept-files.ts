import { PrecacheController, type PrecacheEntry } from "workbox-precaching";
import { answered } from "../ui/device/answered";
import { SHELL_PREFIX } from "../ui/device/shell-caches";
import { isPublicAddress, isPublicAnswer } from "./public-answer";

/** Longest wait (ms) for Cache Storage: one that hangs must not hold up the page it only makes quicker. */
const patience = 1500;

/** The files of this build, written in by scripts/service-worker.mjs. */
declare const __SHELL__: { files: PrecacheEntry[]; version: string };

/** Asked for without cookies, so that what comes back is nobody's. */
const asNobody = (request: Request) => new Request(request, { credentials: "omit" });

const keepsPublicOnly = {
  requestWillFetch: ({ request }: { request: Request }) => Promise.resolve(asNobody(request)),
  cacheWillUpdate: ({ request, response }: { request: Request; response: Response }) => {
    const { pathname } = new URL(request.url);
    return Promise.resolve(isPublicAddress({ pathname, search: "" }) && isPublicAnswer(response) ? response : null);
  },
};

/** Keeps the app's own files of this build. */
export const precache = new PrecacheController({ cacheName: `${SHELL_PREFIX}-kept`, plugins: [keepsPublicOnly] });
precache.addToCacheList(__SHELL__.files);

const visited = `${SHELL_PREFIX}-visited-${__SHELL__.version}`;

/** What is kept of an address of this build; undefined for nothing, or when the device does not say in time. */
export function keptFile(address: string): Promise<Response | undefined> {
  return answered(precache.matchPrecache(address), patience).catch(() => undefined);
}

async function visitedFile(request: Request): Promise<Response | undefined> {
  return (await caches.open(visited)).match(request);
}

async function keepVisited(request: Request, answer: Response): Promise<void> {
  if (isPublicAnswer(answer)) await (await caches.open(visited)).put(request, answer);
}

type Asked = { event: ExtendableEvent; request: Request };

/** A public file: as it is kept, else from the network, and then kept. */
export async function publicFile({ event, request }: Asked): Promise<Response> {
  const found =
    (await keptFile(request.url)) ?? (await answered(visitedFile(request), patience).catch(() => undefined));
  if (found) return found;
  const answer = await fetch(asNobody(request));
  event.waitUntil(keepVisited(request, answer.clone()).catch(() => undefined));
  return answer;
}

/** Drops what earlier builds' visits left; gives up when the device does not answer. */
export async function dropOldVisits(): Promise<void> {
  const names = await answered(caches.keys(), patience);
  const old = names.filter((name) => name.startsWith(`${SHELL_PREFIX}-visited-`) && name !== visited);
  await Promise.all(old.map((name) => caches.delete(name)));
}
