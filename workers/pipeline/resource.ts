import type { AppLoadContext, data, ServerBuild } from "@remix-run/cloudflare";
import { matchRoutes } from "@remix-run/react";

type Handler = (request: Request, context: AppLoadContext) => Promise<Response>;
type Routes = NonNullable<Parameters<typeof matchRoutes>[0]>;
type Module = NonNullable<ServerBuild["routes"][string]>["module"];

/** What Remix takes out of an address before a route sees it, or answers in another way. */
const itsOwn = /\.data(\?|$)|[?&](index|_data|_routes)\b/;

/** Whether a route has no page: what it answers is the answer. */
function isResource({ default: page, ErrorBoundary }: Module): boolean {
  return page == null && ErrorBoundary == null;
}

/** Who does it at a route: null where nobody does, which Remix says in its own words. */
function workOf({ action, loader }: Module, method: string) {
  const work = method === "GET" || method === "HEAD" ? loader : action;
  return typeof work === "function" ? work : null;
}

/** Remix's `data(…)`: an answer that is not one yet. */
function isData(value: unknown): value is ReturnType<typeof data> {
  return typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit";
}

/** As Remix's `json`. */
function jsonOf(value: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set("Content-Type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(value), { ...init, headers });
}

/** What Remix makes of what a route throws; of `data(…)`, which is a page's way to refuse, the status is left. */
function thrown(error: unknown): Response {
  if (isData(error)) {
    const { status = 500, statusText } = error.init ?? {};
    const headers = { "X-Remix-Error": "yes" };
    return jsonOf({ message: "Unexpected Server Error" }, { status, statusText, headers });
  }
  const plain = { "Content-Type": "text/plain" };
  if (!(error instanceof Response)) return new Response("Unexpected Server Error", { status: 500, headers: plain });
  const headers = new Headers(error.headers);
  headers.set("X-Remix-Catch", "yes");
  return new Response(error.body, { status: error.status, headers });
}

/**
 * Who answers at a route that has no page: the route itself. Remix would match its address twice more and make the request anew
 * twice, which costs more than all else between the edge and the use case. What it alone knows how to say (no such method, an
 * address with its own questions in it) it still says.
 * @param at the route, and what stood in the address that led to it
 * @param table the routes that are about such addresses: they say what stands in another
 * @returns null for a route with a page
 */
export function resourceAt(
  { routes }: ServerBuild,
  { route, params: stood }: { route: { id?: string }; params: object },
  table: Routes,
  remix: Handler,
): Handler | null {
  const module = route.id === undefined ? undefined : routes[route.id]?.module;
  if (!module || !isResource(module)) return null;
  const isFixed = Object.keys(stood).length === 0;
  return async (request, context) => {
    const work = workOf(module, request.method);
    if (!work || itsOwn.test(request.url)) return remix(request, context);
    const params = isFixed ? {} : (matchRoutes(table, new URL(request.url).pathname)?.at(-1)?.params ?? {});
    try {
      const answered: unknown = await work({ request, context, params });
      if (answered === undefined) throw new Error("a route that answers nothing");
      return answered instanceof Response ? answered : jsonOf(isData(answered) ? answered.data : answered);
    } catch (error) {
      return thrown(error);
    }
  };
}
