import type { ApiOperation } from "~/features/kernel/api-operation";
import type { RequestScope } from "~/load-context";
import type { OpenApi } from "./document";
import { openApiDocument } from "./document.server";

const tables = import.meta.glob<readonly ApiOperation[]>("../../features/*/*.openapi.ts", {
  eager: true,
  import: "operations",
});

/** Every endpoint of /api: found in the features by file name, so that http/ need not know them and none is forgotten. */
export const operations: readonly ApiOperation[] = Object.values(tables).flat();

/**
 * The contract as it is served. In production it names its own address, for who reads it elsewhere; an address for trying things
 * out says nothing there, so the document is where its endpoints are.
 */
export function contractOf({ environment, platform, version }: RequestScope): OpenApi {
  return openApiDocument(operations, version, environment === "production" ? platform.origin : "/");
}
