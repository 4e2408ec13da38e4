import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { api } from "~/http/api.server";
import { openApiPage } from "~/http/openapi/page.server";
import { contractOf } from "~/http/openapi/served.server";

/** The contract for people: one plain page, without a script of anybody's. */
export function loader(args: LoaderFunctionArgs) {
  const { scope } = args.context;
  return api(args, async () => {
    const html = openApiPage(await contractOf(scope), scope.nonce);
    return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
  });
}
