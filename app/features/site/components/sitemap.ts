import { accountPaths } from "~/account-paths";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { sitePaths } from "~/site-paths";
import { forWhom, type Who } from "../copy/for-whom";
import { helpPages } from "./help/help-pages";

/** Every address that a search engine may know. */
export const publicAddresses: readonly string[] = [
  paths.landing(),
  ...(Object.keys(forWhom) as Who[]).map(sitePaths.forWhom),
  sitePaths.prices(),
  sitePaths.security(),
  sitePaths.crp(),
  sitePaths.contact(),
  sitePaths.companies(),
  sitePaths.status(),
  sitePaths.auditCheck(),
  paths.sos(),
  paths.privacy(),
  paths.terms(),
  ownPaths.verify(),
  accountPaths.register(),
  sitePaths.help(),
  ...helpPages.map(({ slug }) => sitePaths.helpPage(slug)),
];

/** The site's map (sitemaps.org). @param origin "https://…" */
export function sitemapXml(origin: string): string {
  const urls = publicAddresses.map((path) => `  <url><loc>${origin}${path}</loc></url>`).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
}

/** What programs that read sites are asked to leave alone: everything behind a sign-in, and addresses that carry a secret. */
export function robotsTxt(origin: string): string {
  const closed = [
    "/dashboard",
    "/admin",
    "/platform",
    "/account",
    "/notices",
    "/api/",
    "/go/",
    "/a/",
    "/near/",
    "/room/",
  ];
  const secret = ["/invites/", "/calendar/", "/unsubscribe/", "/verify-email/", "/password/", "/verify/"];
  const lines = [...closed, ...secret].map((path) => `Disallow: ${path}`);
  return ["User-agent: *", "Allow: /", ...lines, "", `Sitemap: ${origin}/sitemap.xml`, ""].join("\n");
}
