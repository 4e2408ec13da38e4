import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, Outlet, useLoaderData, useParams } from "@remix-run/react";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { countWords } from "~/features/tenancy/components/people/people-count";
import { peopleIntents, peopleSearch } from "~/features/tenancy/components/people/people-intents";
import { PeopleList } from "~/features/tenancy/components/people/people-page";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { actOnPeople } from "~/features/tenancy/people/act-on-people.server";
import { listPeople } from "~/features/tenancy/people/list-people.server";
import { readBulkAct } from "~/features/tenancy/people/set-people-disabled.server";
import { requireAdmin, requireLogin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
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
    const { standing } = await requireLogin(args);
    const { act, done, of, cursor, ...filter } = parseSearch(args.request, peopleSearch);
    const [{ counts, views, isCut, ...part }, said] = await Promise.all([
      listPeople(ctx, { ...filter, cursor, limit: 50 }),
      act === undefined ? null : readBulkAct(ctx, { id: act }),
    ]);
    const isNarrowed = Boolean(filter.q ?? filter.crp ?? filter.step ?? filter.away);
    const more = part.nextCursor !== null || cursor !== undefined || isCut;
    return {
      part: { ...part, cursor: cursor ?? null },
      count: countWords(counts, { ...filter, isNarrowed }, part.items.length, more),
      views,
      isCut,
      query: filter.q,
      ownId: ctx.actor.memberId,
      mayInvite: standing === "open",
      done: said && { id: said.id, kind: said.kind, people: said.people },
      wasUndone: done === "undone",
      ended: done === "ended" ? of : undefined,
      reader: { zone: ctx.actor.zone, now: ctx.now() },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, peopleIntents, async (ctx, input) => {
    const said = await actOnPeople(ctx, input);
    const { search } = new URL(args.request.url);
    return redirect(teamPaths.adminUsers() + searchWith(search, said));
  });
}

/** The people of the clinic; one of them opens beside the list. */
export default function People() {
  const { part, mayInvite, ...data } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const { memberId } = useParams();
  return (
    <>
      <PageHeader
        title="Pessoas"
        actions={
          mayInvite && (
            <Button asChild variant="quiet">
              <Link to={teamPaths.adminInvites()}>Convidar pessoa</Link>
            </Button>
          )
        }
      />
      <div className="gap-8 lg:flex lg:flex-row-reverse">
        <Outlet />
        <div className={classNames("min-w-0 flex-1", memberId && "max-lg:invisible")}>
          <PeopleList {...data} people={items} openId={memberId} />
          <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
        </div>
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
