import { site } from "../copy/site";

/** Title, description and sharing tags of a page. */
export function pageMeta(title: string, description: string = site.description) {
  const full = title === site.title ? title : `${title} · ${site.name}`;
  return [
    { title: full },
    { name: "description", content: description },
    { property: "og:site_name", content: site.name },
    { property: "og:title", content: full },
    { property: "og:description", content: description },
    { property: "og:type", content: "website" },
    { property: "og:locale", content: "pt_BR" },
    { property: "og:image", content: "/icons/og.png" },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}
