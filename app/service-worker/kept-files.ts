import { PrecacheController, type PrecacheEntry } from "workbox-precaching";
import { inTime } from "../lib/in-time";
import { answered } from "../ui/device/answered";
import { SHELL_PREFIX } from "../ui/device/shell-caches";
import { isPublicAddress, isPublicAnswer } from "./public-answer";

/** Longest wait (ms) for Cache Storage while there may be a network: one that hangs must not hold up what it only makes quicker. */
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

/** What is kept of an address of this build; undefined for nothing, or when the device never says. */
export function keptFile(address: string): Promise<Response | undefined> {
  return answered(precache.matchPrecache(address)).catch(() => undefined);
}

async function visitedFile(request: Request): Promise<Response | undefined> {
  return (await caches.open(visited)).match(request);
}

async function anyFile(request: Request): Promise<Response | undefined> {
  return (await keptFile(request.url)) ?? (await answered(visitedFile(request)).catch(() => undefined));
}

async function keepVisited(request: Request, answer: Response): Promise<void> {
  if (isPublicAnswer(answer)) await (await caches.open(visited)).put(request, answer);
}

type Asked = { event: ExtendableEvent; request: Request };

async function fromNetwork({ event, request }: Asked): Promise<Response> {
  const answer = await fetch(asNobody(request));
  event.waitUntil(keepVisited(request, answer.clone()).catch(() => undefined));
  return answer;
}

/** A public file: as it is kept, else from the network, and then kept. Without network even a slow device is waited for. */
export async function publicFile(asked: Asked): Promise<Response> {
  const looking = anyFile(asked.request);
  const found = await inTime(looking, patience, () => undefined);
  if (found) return found;
  try {
    return await fromNetwork(asked);
  } catch (error) {
    const late = await looking;
    if (late) return late;
    throw error;
  }
}

/** Drops what earlier builds' visits left; gives up when the device does not answer. */
export async function dropOldVisits(): Promise<void> {
  const names = await answered(caches.keys(), patience);
  const old = names.filter((name) => name.startsWith(`${SHELL_PREFIX}-visited-`) && name !== visited);
  await Promise.all(old.map((name) => caches.delete(name)));
}
