import { AppError } from "~/lib/app-error";
import type { RequestScope } from "~/load-context";
import { readDocument } from "./contract.server";
import type { OpenApi } from "./document";

/**
 * The contract as it is served. In production it names its own address, for who reads it elsewhere; an address for trying things
 * out says nothing there, so the document is where its endpoints are.
 * @throws AppError `request.unavailable` when the site's files cannot be read now
 */
export async function contractOf({ environment, platform, version }: RequestScope): Promise<OpenApi> {
  const document = await readDocument(platform.siteFile);
  if (!document) throw new AppError("request.unavailable", { detail: "contract" });
  const url = environment === "production" ? platform.origin : "/";
  return { ...document, info: { ...document.info, version }, servers: [{ url }] };
}
