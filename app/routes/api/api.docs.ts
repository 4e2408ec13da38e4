import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { contractOf } from "~/http/openapi/contract.server";
import { openApiPage } from "~/http/openapi/page.server";

/** The contract for people: one plain page, without a script of anybody's. */
export function loader({ context: { scope } }: LoaderFunctionArgs) {
  const html = openApiPage(contractOf(scope), scope.nonce);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
