import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
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
