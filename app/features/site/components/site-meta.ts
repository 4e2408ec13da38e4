import type { MetaDescriptor } from "@remix-run/react";
import { site } from "~/ui/copy/site";
import { pageMeta } from "~/ui/shell/page-meta";

type SiteMeta = {
  /** "https://…", without a slash at its end. */
  origin: string;
  /** The page's one address. */
  path: string;
  title: string;
  description?: string;
  /** Structured data (schema.org), beside the page's own. */
  data?: readonly object[];
};

/**
 * What a page of the public site says to search engines and to who shares it: one address, a picture, structured data. JSON-LD is no
 * script: nothing of it runs, and the content security policy does not ask it for a nonce.
 */
export function siteMeta({ origin, path, title, description, data = [] }: SiteMeta): MetaDescriptor[] {
  const url = origin + path;
  const own = pageMeta(title, description).filter((tag) => !("property" in tag && tag.property === "og:image"));
  return [
    ...own,
    { tagName: "link", rel: "canonical", href: url },
    { property: "og:url", content: url },
    { property: "og:image", content: `${origin}/icons/og.png` },
    { property: "og:image:width", content: "1200" },
    { property: "og:image:height", content: "630" },
    {
      property: "og:image:alt",
      content: "CÁRIS: a primeira página de uma paciente, no celular, dentro do anel de quatro cores.",
    },
    ...data.map((one) => ({ "script:ld+json": { "@context": "https://schema.org", ...one } })),
  ];
}

/** Who we are, as structured data. */
export function organization(origin: string) {
  return {
    "@type": "Organization",
    name: site.name,
    url: `${origin}/`,
    logo: `${origin}/icons/icon-512.png`,
    areaServed: "BR",
  };
}

/** Where a page stands below the first one. */
export function breadcrumb(origin: string, steps: readonly { name: string; path: string }[]) {
  const itemListElement = [{ name: "Início", path: "/" }, ...steps].map(({ name, path }, at) => ({
    "@type": "ListItem",
    position: at + 1,
    name,
    item: origin + path,
  }));
  return { "@type": "BreadcrumbList", itemListElement };
}
