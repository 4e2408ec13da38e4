import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { robotsTxt } from "~/features/site/components/sitemap";

/** For programs that read sites. */
export function loader({ context: { scope } }: LoaderFunctionArgs) {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" };
  return new Response(robotsTxt(scope.platform.origin), { headers });
}
