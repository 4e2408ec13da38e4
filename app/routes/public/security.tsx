import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { SecurityPage } from "~/features/site/components/security-page";
import { siteMeta } from "~/features/site/components/site-meta";
import { protectionsOf } from "~/features/site/copy/security";
import { sitePaths } from "~/site-paths";
import sheet from "~/styles/site.css?url";
import { namesSaid, usesSaid } from "~/ui/copy/model-uses";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: sitePaths.security(),
    title: "Como protegemos o que é escrito",
    description:
      "O que é cifrado e como, quem pode ler, o que sai daqui e o que é apagado: em palavras simples e em termos técnicos.",
  });

export function loader({ context: { scope } }: LoaderFunctionArgs) {
  const { origin, privacyOfficer } = scope.platform;
  return { origin, officer: privacyOfficer.email, protections: protectionsOf(`${usesSaid}. ${namesSaid}`) };
}

export default function Security() {
  const { officer, protections } = useLoaderData<typeof loader>();
  return <SecurityPage officer={officer} protections={protections} />;
}
