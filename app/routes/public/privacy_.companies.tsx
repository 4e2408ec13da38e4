import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { CompaniesPage } from "~/features/site/components/companies-page";
import { siteMeta } from "~/features/site/components/site-meta";
import { sitePaths } from "~/site-paths";
import sheet from "~/styles/site.css?url";
import { subProcessors } from "~/ui/copy/sub-processors";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: sitePaths.companies(),
    title: "Com quem dividimos",
    description: "As empresas que tratam dados para a CÁRIS: o que cada uma recebe, de quem, e onde fica.",
  });

export function loader({ context: { scope } }: LoaderFunctionArgs) {
  const { origin, privacyOfficer } = scope.platform;
  return { origin, officer: privacyOfficer, companies: subProcessors };
}

/** The companies that treat data for us (LGPD art. 18, VII). */
export default function Companies() {
  const { officer, companies } = useLoaderData<typeof loader>();
  return <CompaniesPage officer={officer} companies={companies} />;
}
