import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { nameCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { SearchPage } from "~/features/tenancy/components/search/search-page";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Buscar");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { q = "" } = parseSearch(args.request, listSearch);
    const items = q === "" ? [] : await nameCaseload(ctx, { query: q, limit: 8 });
    return { query: q, people: items.map(({ id, name }) => ({ href: teamPaths.patient(id), label: name })) };
  });
}

/** Her own patients and her places, in one field. */
export default function Search() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Buscar" />
      <SearchPage {...data} role="psychologist" href={teamPaths.search()} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
