import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { HelpCentre } from "~/features/site/components/help/help-centre";
import { siteMeta } from "~/features/site/components/site-meta";
import { helpSearch } from "~/features/site/help.schema";
import { searchHelp } from "~/features/site/search-help.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { sitePaths } from "~/site-paths";
import sheet from "~/styles/site.css?url";
import { hasRiskWords } from "~/ui/risk-words/has-risk-words";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: sitePaths.help(),
    title: "Dúvidas",
    description: "Como se faz cada coisa na CÁRIS: diário, SOS, sessões, prontuário, recibos, clínica. Com busca.",
  });

/** What is looked for stands in the address, is looked at here and nowhere kept. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, () => {
    const { q, for: role } = parseSearch(args.request, helpSearch);
    const found = searchHelp(q, role).map(({ slug, title, lead, for: whom }) => ({ slug, title, lead, for: whom }));
    const { origin } = args.context.scope.platform;
    return Promise.resolve({ query: q, role: role ?? null, found, atRisk: q !== "" && hasRiskWords(q), origin });
  });
}

export default function Help() {
  return <HelpCentre {...useLoaderData<typeof loader>()} />;
}
