import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { openApiDocument } from "~/http/openapi/openapi.server";
import { openApiPage } from "~/http/openapi/openapi-page.server";
import { operations } from "~/http/openapi/operations.server";

/** The contract for people: one plain page, without a script of anybody's. */
export function loader({ context: { scope } }: LoaderFunctionArgs) {
  const html = openApiPage(openApiDocument(operations, scope.version), scope.nonce);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
