import { registerRoute } from "workbox-routing";
import { answered } from "../ui/device/answered";
import { dropOldVisits, keptFile, precache, publicFile } from "./kept-files";
import { lastResort } from "./last-resort";
import { isPublicAddress, publicPages } from "./public-answer";
import { worker } from "./worker-scope";

/** Longest wait of somebody who needs help for a network that does not answer, ms. */
const PATIENCE = 3000;
/** Longest wait (ms) for the device while this worker takes over: pages wait for that. */
const takeover = 5000;

async function kept(path: string): Promise<Response> {
  return (await keptFile(path)) ?? lastResort();
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
  if (/^\/dashboard\/sessions(\/|$)/.test(pathname)) return Response.redirect("/next-session", 302);
  const scale = /^\/dashboard\/scales(?:\/([\w-]+))?$/.exec(pathname);
  if (scale) return Response.redirect(scale[1] ? `/scales#${scale[1]}` : "/scales", 302);
  const practice = /^\/dashboard\/practice(?:\/(\w+))?$/.exec(pathname);
  if (practice) return Response.redirect(practice[1] ? `/practice#${practice[1]}` : "/practice", 302);
  if (pathname === "/dashboard/medication") return Response.redirect("/medication", 302);
  if (pathname === "/dashboard/safety-plan") return Response.redirect("/plan", 302);
  return kept("/offline");
}

/** Pages that somebody who needs help opens and that say the same as it is kept: nobody waits long for their network. */
function isHelp(pathname: string): boolean {
  return publicPages.includes(pathname) || pathname === "/dashboard/sos";
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
  if (!isHelp(pathname)) return answer;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(withoutNetwork(pathname)), PATIENCE));
  return Promise.race([answer, late]);
}

/** Keeps the app's own public files, answers pages without network, and leaves everything else to the browser. */
export function serveShell(): void {
  worker.addEventListener("install", (event) => {
    event.waitUntil(precache.install(event));
    void worker.skipWaiting();
  });
  worker.addEventListener("activate", (event) => {
    const ready = [precache.activate(event), dropOldVisits(), worker.registration.navigationPreload?.enable()];
    const tidied = answered(Promise.allSettled(ready), takeover).catch(() => undefined);
    event.waitUntil(tidied.then(() => worker.clients.claim()));
  });
  registerRoute(
    ({ request }) => request.mode === "navigate",
    ({ event, request, url }) => navigate({ event, request, url }),
  );
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && isPublicAddress(url),
    ({ event, request }) => publicFile({ event, request }),
  );
}
