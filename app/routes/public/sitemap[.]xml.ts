import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { sitemapXml } from "~/features/site/components/sitemap";

/** For search engines. */
export function loader({ context: { scope } }: LoaderFunctionArgs) {
  const headers = { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" };
  return new Response(sitemapXml(scope.platform.origin), { headers });
}
