import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { siteMeta } from "~/features/site/components/site-meta";
import { SiteShell } from "~/features/site/components/site-shell";
import { paths } from "~/paths";
import sheet from "~/styles/site.css?url";
import { terms, termsParts } from "~/ui/copy/terms";
import { LegalDocument } from "~/ui/legal-document";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: paths.terms(),
    title: terms.title,
    description: terms.lead,
  });

export function loader({ context: { scope } }: LoaderFunctionArgs) {
  return { origin: scope.platform.origin, parts: termsParts };
}

export default function Terms() {
  return (
    <SiteShell>
      <LegalDocument {...terms} parts={useLoaderData<typeof loader>().parts} />
    </SiteShell>
  );
}
