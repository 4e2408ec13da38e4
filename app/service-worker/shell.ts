import { PrecacheController, PrecacheRoute, type PrecacheEntry } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import { SHELL_PREFIX } from "../ui/device/shell-caches";
import { isPublicAddress, isPublicAnswer, publicPages } from "./public-answer";
import { worker } from "./worker-scope";

/** Longest wait of somebody who needs help for a network that does not answer, ms. */
const PATIENCE = 3000;

/** The files of this build, written in by scripts/service-worker.mjs. */
declare const __SHELL__: { files: PrecacheEntry[]; version: string };

const keepsPublicOnly = {
  /** Asked for without cookies, so that what comes back is nobody's. */
  requestWillFetch: ({ request }: { request: Request }) =>
    Promise.resolve(new Request(request, { credentials: "omit" })),
  cacheWillUpdate: ({ request, response }: { request: Request; response: Response }) => {
    const { pathname } = new URL(request.url);
    return Promise.resolve(isPublicAddress({ pathname, search: "" }) && isPublicAnswer(response) ? response : null);
  },
};

const precache = new PrecacheController({ cacheName: `${SHELL_PREFIX}-kept`, plugins: [keepsPublicOnly] });
const visited = `${SHELL_PREFIX}-visited-${__SHELL__.version}`;

async function kept(path: string): Promise<Response> {
  return (await precache.matchPrecache(path)) ?? Response.error();
}

/** The patient's own pages of SOS. */
function isCallForHelp(pathname: string): boolean {
  return /^\/dashboard\/sos(\/|$)/.test(pathname);
}

/** What is shown of an address when there is no network. */
function withoutNetwork(pathname: string): Promise<Response> | Response {
  if (publicPages.includes(pathname)) return kept(pathname);
  if (isCallForHelp(pathname)) return Response.redirect("/sos/offline", 302);
  if (pathname === "/dashboard/diary/new") return Response.redirect("/write", 302);
  if (pathname === "/dashboard/safety-plan") return Response.redirect("/plan", 302);
  return kept("/offline");
}

type Navigation = {
  event: ExtendableEvent & { preloadResponse?: Promise<Response | undefined> };
  request: Request;
  url: URL;
};

async function fromNetwork({ event, request }: Navigation): Promise<Response> {
  return (await event.preloadResponse) ?? fetch(request);
}

/** A page always comes from the network while there is one; it is never put away. */
async function navigate(navigation: Navigation): Promise<Response> {
  const { pathname } = navigation.url;
  const answer = fromNetwork(navigation).catch(() => withoutNetwork(pathname));
  if (pathname !== "/sos" && pathname !== "/dashboard/sos") return answer;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(withoutNetwork(pathname)), PATIENCE));
  return Promise.race([answer, late]);
}

async function dropOldVisits(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(`${SHELL_PREFIX}-visited-`) && name !== visited);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Keeps the app's own public files, answers pages without network, and leaves everything else to the browser. */
export function serveShell(): void {
  precache.addToCacheList(__SHELL__.files);
  worker.addEventListener("install", (event) => {
    event.waitUntil(precache.install(event));
    void worker.skipWaiting();
  });
  worker.addEventListener("activate", (event) => {
    const ready = [precache.activate(event), dropOldVisits(), worker.registration.navigationPreload?.enable()];
    event.waitUntil(Promise.all(ready).then(() => worker.clients.claim()));
  });
  registerRoute(
    ({ request }) => request.mode === "navigate",
    ({ event, request, url }) => navigate({ event, request, url }),
  );
  registerRoute(new PrecacheRoute(precache, { directoryIndex: "", cleanURLs: false }));
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && /^\/(assets|fonts|icons)\//.test(url.pathname) && isPublicAddress(url),
    new CacheFirst({ cacheName: visited, plugins: [keepsPublicOnly] }),
  );
}
