import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { matchRoutes } from "@remix-run/react";
import { root } from "../../scripts/project.mjs";

/** A route as the build knows it. */
export type Route = {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  hasLoader: boolean;
  hasAction: boolean;
};

function readManifest(): Record<string, Route> {
  const folder = join(root, "build/client/assets");
  const name = readdirSync(folder).find((file) => file.startsWith("manifest-"));
  if (name === undefined) throw new Error("no route manifest: is the app built?");
  const text = readFileSync(join(folder, name), "utf8");
  const { routes } = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as {
    routes: Record<string, Route>;
  };
  return routes;
}

const byId = readManifest();

/** Every route of the build. */
export const routes: readonly Route[] = Object.values(byId);

/** The address of a route, parameters as they stand: `/api/patient/diary/:id`. */
export function patternOf(route: Route): string {
  const parts: string[] = [];
  for (let at: Route | undefined = route; at; at = at.parentId === undefined ? undefined : byId[at.parentId]) {
    if (at.path) parts.unshift(at.path);
  }
  return `/${parts.join("/")}`;
}

/** Whether a route answers programs. */
export function isApiRoute(route: Route): boolean {
  return patternOf(route).startsWith("/api/");
}

type Node = { id: string; path?: string; hasAction: boolean } & ({ index: true } | { index?: false; children: Node[] });

function treeBelow(parentId: string | undefined): Node[] {
  return routes
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, hasAction, index }) => {
      const common = { id, hasAction, ...(path === undefined ? {} : { path }) };
      return index ? { ...common, index } : { ...common, children: treeBelow(id) };
    });
}
const tree = treeBelow(undefined);

/** Each address is matched once: the router ranks all routes anew each time, and thousands of forms name a few hundred addresses. */
const matched = new Map<string, Node[]>();
function routesAt(pathname: string): Node[] {
  const known = matched.get(pathname);
  if (known) return known;
  const found = (matchRoutes(tree, pathname) ?? []).map(({ route }) => route);
  matched.set(pathname, found);
  return found;
}

/**
 * Whether a form posted to an address meets an action. As Remix has it: an index route's own address is that of the layout around
 * it, unless `?index` says which of the two is meant.
 */
export function hearsPosts({ pathname, searchParams }: URL): boolean {
  const matches = routesAt(pathname);
  const last = matches.at(-1);
  if (last?.index && searchParams.getAll("index").includes("")) return last.hasAction;
  return matches.findLast(({ path }, at) => at === 0 || Boolean(path))?.hasAction ?? false;
}
