import type { ApiOperation } from "~/features/kernel/api-operation";
import type { SiteFiles } from "~/platform/site-files.server";
import type { OpenApi } from "./document";
import { openApiDocument } from "./document.server";

// In the built Worker another module stands here, with the same two names (scripts/worker-bundle/contract-file.mjs).

const tables = import.meta.glob<readonly ApiOperation[]>("../../features/*/*.openapi.ts", {
  eager: true,
  import: "operations",
});

/** Every endpoint of /api: found in the features by file name, so that http/ need not know them and none is forgotten. */
export const operations: readonly ApiOperation[] = Object.values(tables).flat();

/** The document without what a deployment says of itself; null when it cannot be read now. */
export function readDocument(_siteFile: SiteFiles): Promise<OpenApi | null> {
  return Promise.resolve(openApiDocument(operations, "", "/"));
}
