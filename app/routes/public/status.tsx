import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { readHealth } from "~/features/kernel/read-health.server";
import { siteMeta } from "~/features/site/components/site-meta";
import { StatusPage } from "~/features/site/components/status-page";
import { sitePaths } from "~/site-paths";
import sheet from "~/styles/site.css?url";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "none" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: sitePaths.status(),
    title: "Situação",
    description: "O que da CÁRIS funciona neste momento, e o que fazer quando algo não responde.",
  });

/** Nobody keeps how things were. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

/** Asks our own parts alone, as `/api/health` does and no more often; says nothing of anybody. */
export async function loader({ context: { scope } }: LoaderFunctionArgs) {
  const { status, checkedAt, services } = await readHealth(scope);
  return { status, checkedAt, services, origin: scope.platform.origin };
}

export default function Status() {
  return <StatusPage {...useLoaderData<typeof loader>()} />;
}
