import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, Outlet, useLoaderData, useLocation, useParams } from "@remix-run/react";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { MemberFilters } from "~/features/tenancy/components/member/member-filters";
import { roleSearch } from "~/features/tenancy/components/member/member-intents";
import { MembersTable } from "~/features/tenancy/components/member/members-table";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { listMembers } from "~/features/tenancy/member/list-members.server";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { classNames } from "~/ui/class-names";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { searchWith } from "~/ui/list/search-with";

export const meta: MetaFunction = () => pageMeta("Pessoas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { q, cursor } = parseSearch(args.request, listSearch);
    const { role } = parseSearch(args.request, roleSearch);
    const members = await listMembers(ctx, { role, query: q, cursor, limit: 50, once: true });
    return { part: { ...members, cursor: cursor ?? null }, query: q, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

/** The people of the clinic; one of them opens beside the list. */
export default function People() {
  const { part, query, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const { memberId } = useParams();
  const search = searchWith(useLocation().search, { com: null, done: null });
  return (
    <>
      <PageHeader
        title="Pessoas"
        actions={
          <Button asChild variant="quiet">
            <Link to={teamPaths.adminInvites()}>Convidar pessoa</Link>
          </Button>
        }
      />
      <div className="gap-8 lg:flex lg:flex-row-reverse">
        <Outlet />
        <div className={classNames("min-w-0 flex-1", memberId && "max-lg:invisible")}>
          <MemberFilters query={query} />
          {items.length === 0 ? (
            <p>Ninguém com estes filtros.</p>
          ) : (
            <MembersTable members={items} openId={memberId} search={search} reader={reader} />
          )}
          <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
        </div>
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
