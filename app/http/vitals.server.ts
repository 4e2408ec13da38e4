import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import type { RequestScope } from "~/load-context";
import { cookiesOf } from "~/lib/cookies";

/** In production one page of so many is measured; elsewhere those of a browser that asks for it (`caris_vitals=1`), so that tests choose. */
const oneOf = 10;

/** Pages that must stand when nothing else does carry nothing else: help, and the one that says what does not answer. */
const standsAlone = /^((\/dashboard)?\/sos(\/|$)|\/status$)/;

type Asked = Pick<LoaderFunctionArgs, "request" | "params"> & {
  scope: Pick<RequestScope, "environment"> & { platform: Pick<RequestScope["platform"], "tokens"> };
};

/** The template of a page's address: what stands in it for something is `:x`, so that no id, name or token is in a measure. */
export function patternOf(pathname: string, params: LoaderFunctionArgs["params"]): string {
  const given = new Set(
    Object.entries(params).flatMap(([name, value = ""]) => (name === "*" ? value.split("/") : [value])),
  );
  const segments = pathname
    .slice(1)
    .split("/")
    .map((segment) => {
      let said: string;
      try {
        said = decodeURIComponent(segment);
      } catch {
        return ":x";
      }
      // A word of ours is plain; whatever else got here is not one.
      return given.has(said) || !/^[a-z0-9._-]{0,40}$/i.test(said) ? ":x" : said.toLowerCase();
    });
  return `/${segments.slice(0, 12).join("/")}`;
}

/**
 * How a page felt, measured in the browser that shows it (LCP, INP, CLS as web.dev defines them) and sent once, when it is left. It
 * stands in the page's own text, in the few pages that are measured: no page loads a byte of JavaScript more.
 */
const measuring = (route: string, mac: string) =>
  `(()=>{if(document.visibilityState==="hidden")return;let l=0,i=0,c=0,w=0,f=0,p=0,done;
const see=(type,take,more)=>{try{new PerformanceObserver((all)=>all.getEntries().forEach(take)).observe({type,buffered:true,...more})}catch{}};
see("largest-contentful-paint",(e)=>{l=e.startTime});
see("layout-shift",(e)=>{if(e.hadRecentInput)return;if(e.startTime-p>1e3||e.startTime-f>5e3){w=0;f=e.startTime}p=e.startTime;w+=e.value;c=Math.max(c,w)});
see("event",(e)=>{if(e.interactionId)i=Math.max(i,e.duration)},{durationThreshold:40});
addEventListener("visibilitychange",()=>{if(done||document.visibilityState!=="hidden")return;done=1;
navigator.sendBeacon("/vitals",JSON.stringify({route:${JSON.stringify(route)},mac:"${mac}",lcp:Math.round(l),inp:Math.round(i),cls:Math.round(c*1e3)}))},true)})()`.replaceAll(
    "\n",
    "",
  );

/** The script of a page that is measured, or null. What it sends says only what we have put into it: see `isOurs`. */
export async function vitalsOf({ request, params, scope }: Asked): Promise<string | null> {
  const wanted =
    scope.environment === "production" ? Math.random() * oneOf < 1 : cookiesOf(request.headers).caris_vitals === "1";
  const { pathname } = new URL(request.url);
  if (!wanted || request.method !== "GET" || standsAlone.test(pathname)) return null;
  const route = patternOf(pathname, params);
  return measuring(route, await markOf(scope, route)).replaceAll("<", "\\u003c");
}

/** Our mark on a template: nobody can have others counted, so that measures hold no word that is not of ours. */
export async function markOf({ platform }: Pick<Asked["scope"], "platform">, route: string): Promise<string> {
  return (await platform.tokens.mac("vitals", route)).slice(0, 22);
}
