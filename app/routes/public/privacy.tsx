import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { siteMeta } from "~/features/site/components/site-meta";
import { SiteShell } from "~/features/site/components/site-shell";
import { paths } from "~/paths";
import { sitePaths } from "~/site-paths";
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
  const { origin, privacyOfficer } = scope.platform;
  return { origin, parts: privacyParts(privacyOfficer) };
}

export default function Privacy() {
  const { parts } = useLoaderData<typeof loader>();
  return (
    <SiteShell>
      <LegalDocument {...privacy} parts={parts} />
      <p className="mt-8 flex flex-wrap gap-x-6 border-t border-line pt-5">
        <Link to={sitePaths.companies()} className="link inline-flex min-h-11 items-center">
          Com quem dividimos
        </Link>
        <Link to={accountPaths.contactRights()} className="link inline-flex min-h-11 items-center">
          Alguém me deu como contato
        </Link>
      </p>
    </SiteShell>
  );
}
