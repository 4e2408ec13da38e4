import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { CrpPage } from "~/features/site/components/crp-page";
import { siteMeta } from "~/features/site/components/site-meta";
import { sitePaths } from "~/site-paths";
import sheet from "~/styles/site.css?url";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: sitePaths.crp(),
    title: "Como conferimos o CRP",
    description:
      "Quem atende pela CÁRIS informa o CRP, e uma pessoa confere no Conselho. Até lá, todo documento diz que ainda não foi conferido.",
  });

export function loader({ context: { scope } }: LoaderFunctionArgs) {
  const { origin, privacyOfficer } = scope.platform;
  return { origin, officer: privacyOfficer.email };
}

export default function CrpChecked() {
  return <CrpPage officer={useLoaderData<typeof loader>().officer} />;
}
