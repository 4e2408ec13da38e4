import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { listClinics } from "~/features/tenancy/clinic/list-clinics.server";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { SearchPage } from "~/features/tenancy/components/search/search-page";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Buscar");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const { q = "" } = parseSearch(args.request, listSearch);
    const { items } = q === "" ? { items: [] } : await listClinics(ctx, { query: q, limit: 8 });
    return { query: q, people: items.map(({ id, name }) => ({ href: teamPaths.platformClinic(id), label: name })) };
  });
}

/** The platform's clinics and places, in one field. */
export default function Search() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Buscar" />
      <SearchPage {...data} role="platform" href={teamPaths.platformSearch()} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
