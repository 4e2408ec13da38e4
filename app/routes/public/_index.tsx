import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { Landing } from "~/features/site/components/landing/landing";
import { organization, siteMeta } from "~/features/site/components/site-meta";
import { questionData } from "~/features/site/components/question-data";
import { questionsOf } from "~/features/site/copy/landing";
import { paths } from "~/paths";
import sheet from "~/styles/site.css?url";
import { namesSaid, usesInShort } from "~/ui/copy/model-uses";
import { site } from "~/ui/copy/site";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: paths.landing(),
    title: site.title,
    data: [organization(data?.origin ?? ""), questionData(data?.questions ?? [])],
  });

/** No database: this page stands when everything else does not. */
export function loader({ context: { scope } }: LoaderFunctionArgs) {
  return { origin: scope.platform.origin, questions: questionsOf(`${usesInShort}. ${namesSaid}`) };
}

export default function FirstPage() {
  return <Landing questions={useLoaderData<typeof loader>().questions} />;
}
