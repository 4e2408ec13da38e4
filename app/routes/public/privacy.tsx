import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { siteMeta } from "~/features/site/components/site-meta";
import { SiteShell } from "~/features/site/components/site-shell";
import { paths } from "~/paths";
import sheet from "~/styles/site.css?url";
import { privacy, privacyParts } from "~/ui/copy/privacy";
import { LegalDocument } from "~/ui/legal-document";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: paths.privacy(),
    title: privacy.title,
    description: privacy.lead,
  });

export function loader({ context: { scope } }: LoaderFunctionArgs) {
  return { origin: scope.platform.origin };
}

export default function Privacy() {
  return (
    <SiteShell>
      <LegalDocument {...privacy} parts={privacyParts} />
    </SiteShell>
  );
}
