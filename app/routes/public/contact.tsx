import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ContactPage } from "~/features/site/components/contact-page";
import { siteMeta } from "~/features/site/components/site-meta";
import { sitePaths } from "~/site-paths";
import sheet from "~/styles/site.css?url";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: sitePaths.contact(),
    title: "Contato",
    description:
      "A quem escrever sobre a sua conta, os seus dados, planos e segurança. Para ajuda agora: CVV 188, SAMU 192.",
  });

export function loader({ context: { scope } }: LoaderFunctionArgs) {
  const { origin, privacyOfficer } = scope.platform;
  return { origin, officer: privacyOfficer.email };
}

export default function Contact() {
  return <ContactPage officer={useLoaderData<typeof loader>().officer} />;
}
