/// <reference types="vite/client" />

import type { Access, AccessRows } from "./route-callers";

const byFeature = import.meta.glob<AccessRows>("../../../app/features/*/*.access.ts", {
  eager: true,
  import: "access",
});
const rows = Object.values(byFeature).flatMap((access) => Object.entries(access));

/** Every route of the build that has a loader or an action. A new route without a row in its feature's `*.access.ts` fails the suite. */
export const routeAccess: Record<string, Access> = Object.fromEntries(rows);
if (Object.keys(routeAccess).length < rows.length) throw new Error("two features say who may open one route");
