import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { SearchPage } from "~/features/tenancy/components/search/search-page";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { roleLabels } from "~/features/tenancy/login/viewer";
import { listPeople } from "~/features/tenancy/people/list-people.server";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Buscar");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { q = "" } = parseSearch(args.request, listSearch);
    const { items } = q === "" ? { items: [] } : await listPeople(ctx, { q, limit: 8 });
    const people = items.map(({ id, name, roles }) => {
      return { href: teamPaths.adminUser(id), label: name, detail: roles.map((one) => roleLabels[one]).join(" e ") };
    });
    return { query: q, people };
  });
}

/** People and places of who runs a clinic, in one field. */
export default function Search() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Buscar" />
      <SearchPage {...data} role="admin" href={teamPaths.adminSearch()} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
