import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/cloudflare";
import { matchRoutes } from "@remix-run/react";
import { resourceAt } from "./resource";
import { fixedSegments } from "./target";

type Route = { id: string; path?: string; caseSensitive?: boolean } & (
  | { index: true; children?: undefined }
  | { index?: false; children: Route[] }
);
type Handler = (request: Request, context: AppLoadContext) => Promise<Response>;
/** What stands at addresses of one shape: ids of routes, and who answers there. */
type Found = { ids: ReadonlySet<string>; handler: Handler };

/** Shapes of addresses remembered; the oldest goes first. What is not remembered is matched anew. */
const mostShapes = 1000;

/**
 * Shapes of addresses that a browser is told of in one request: a page's links have some twenty. What is left out is to the browser
 * an address that does not exist, so that a click on it leads nowhere.
 */
const mostAsked = 60;

/** The routes as a tree. They are grouped by their parents once: to look for each one's children among all is work of the square. */
function treeOf(routes: ServerBuild["routes"]): Route[] {
  const below = new Map<string | undefined, Route[]>();
  const childrenOf = (parent: string | undefined): Route[] => {
    const children = below.get(parent) ?? [];
    below.set(parent, children);
    return children;
  };
  for (const route of Object.values(routes)) {
    if (!route) continue;
    const { id, parentId, path, index, caseSensitive } = route;
    const common = { id, ...(path === undefined ? {} : { path }), ...(caseSensitive ? { caseSensitive } : {}) };
    childrenOf(parentId).push(index ? { ...common, index: true } : { ...common, children: childrenOf(id) });
  }
  return childrenOf(undefined);
}

/** Segments of the longest address that a route stands for. What is longer is for the routes that take any rest. */
function deepestOf(routes: Route[]): number {
  const below = routes.map(({ path, children = [] }) => (path?.split("/").length ?? 0) + deepestOf(children));
  return Math.max(0, ...below);
}

/** The address itself and each above it: Remix tells the browser of the routes at all of them. */
function addressesOf(pathname: string, deepest: number): string[] {
  const segments = pathname
    .split("/")
    .filter(Boolean)
    .slice(0, deepest + 1);
  return [pathname, ...segments.map((_, i) => `/${segments.slice(0, i).join("/")}`)];
}

function only<T>(all: Record<string, T>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
}

/** The build as if it had these routes alone, in their order, which decides between equals. */
function narrowed(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const assets = { ...build.assets, routes: only(build.assets.routes, ids) };
  return { ...build, routes: only(build.routes, ids), assets };
}

/** The page that a single fetch (`/x.data`, `/_root.data`) is about. */
function pageOf(pathname: string): string {
  if (!pathname.endsWith(".data")) return pathname;
  return pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
}

/**
 * Which words of ours stand where in a page's address, and where anything else: addresses of one shape meet the same routes.
 * Null for one that is too long or too odd (percent-encoded) for that.
 */
function shapeOf(page: string, words: ReadonlySet<string>, deepest: number): string | null {
  // The matcher takes letters in either case.
  const segments = page.toLowerCase().split("/", deepest + 3);
  if (page.includes("%") || segments.length > deepest + 2) return null;
  return segments.map((segment) => (segment === "" || words.has(segment) ? segment : ":")).join("/");
}

/**
 * The addresses that a browser asks `/__manifest` about, one of each shape: the answer is the routes at all of them, and Remix matches
 * every address, and each above it, against all it has. 7 kB of made-up addresses would cost seconds. What is percent-encoded
 * is no word of ours, and below the deepest route all is the same.
 */
function pagesAsked(url: URL, words: ReadonlySet<string>, deepest: number): Map<string, string> {
  const pages = new Map<string, string>();
  for (const asked of url.searchParams.getAll("p")) {
    const segments = `/${asked.replace(/^\//, "")}`.split("/", deepest + 2);
    const page = segments.map((segment) => (segment.includes("%") ? "-" : segment)).join("/");
    const shape = shapeOf(page, words, deepest);
    if (shape !== null && pages.size < mostAsked) pages.set(shape, page);
  }
  return pages;
}

/** Who answers at routes: the last of them itself, if it has no page, else Remix with these alone. @param known by their routes */
function handlerOf(
  build: ServerBuild,
  ids: ReadonlySet<string>,
  last: Parameters<typeof resourceAt>[1] | undefined,
  known: Map<string, Handler>,
): Handler {
  const key = [...ids].sort().join(" ");
  const remix = known.get(key) ?? createRequestHandler(narrowed(build, ids));
  known.set(key, remix);
  return (last && resourceAt(build, last, treeOf(only(build.routes, ids)), remix)) ?? remix;
}

/**
 * Remix's handler of requests, with the routes that an address is about and no others: Remix flattens and ranks all it has
 * at each match, and a page matches six times. Its own matcher is asked for them, once per shape of an address.
 */
export function routerOf(build: ServerBuild): Handler {
  const tree = treeOf(build.routes);
  const deepest = deepestOf(tree);
  const words = new Set([...fixedSegments(build.routes)].map((word) => word.toLowerCase()));
  const whole: Handler = createRequestHandler(build);
  const handlers = new Map<string, Handler>();
  const shapes = new Map<string, Found>();
  const shapeAt = (page: string) => shapeOf(page, words, deepest);

  const find = (page: string): Found => {
    const matches = addressesOf(page, deepest).map((address) => matchRoutes(tree, address) ?? []);
    const ids = new Set(matches.flat().map(({ route }) => route.id));
    if (matches[0]?.length === 0) return { ids, handler: whole };
    return { ids, handler: handlerOf(build, ids, matches[0]?.at(-1), handlers) };
  };
  const foundAt = (page: string, shape: string): Found => {
    const found = shapes.get(shape) ?? find(page);
    remember(shapes, shape, found);
    return found;
  };
  const tellRoutes: Handler = (request, context) => {
    const url = new URL(request.url);
    const pages = pagesAsked(url, words, deepest);
    url.searchParams.delete("p");
    for (const page of pages.values()) url.searchParams.append("p", page);
    const ids = [...pages].flatMap(([shape, page]) => [...foundAt(page, shape).ids]);
    const handler = ids.length > 0 ? createRequestHandler(narrowed(build, new Set(ids))) : whole;
    return handler(new Request(url, request), context);
  };

  return (request, context) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/__manifest") return tellRoutes(request, context);
    const page = pageOf(pathname);
    const shape = shapeAt(page);
    return (shape === null ? whole : foundAt(page, shape).handler)(request, context);
  };
}

function remember(shapes: Map<string, Found>, shape: string, found: Found): void {
  if (shapes.has(shape)) return;
  const [oldest] = shapes.keys();
  if (shapes.size >= mostShapes && oldest !== undefined) shapes.delete(oldest);
  shapes.set(shape, found);
}
