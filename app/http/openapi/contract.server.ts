import type { RequestScope } from "~/load-context";
import type { OpenApi } from "./document";
import { openApiDocument } from "./document.server";
import { operations } from "./operations.server";

/**
 * The contract as it is served. In production it names its own address, for who reads it elsewhere; an address for trying things
 * out says nothing there, so the document is where its endpoints are.
 */
export function contractOf({ environment, platform, version }: RequestScope): OpenApi {
  return openApiDocument(operations, version, environment === "production" ? platform.origin : "/");
}
