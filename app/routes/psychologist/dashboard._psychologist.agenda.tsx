import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, useLocation, useOutlet, useParams, type ShouldRevalidateFunction } from "@remix-run/react";
import { AgendaPage } from "~/features/appointments/components/week/agenda-page";
import { agendaSearch } from "~/features/appointments/components/week/agenda-search";
import { readAgendaPage } from "~/features/appointments/agenda/read-agenda-page.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";
import week from "~/styles/week.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: week }];

export const meta: MetaFunction = () => pageMeta("Agenda");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = parseSearch(args.request, agendaSearch);
    const shown = await readAgendaPage(ctx, { ...asked, openId: args.params.id });
    return {
      ...shown,
      view: asked.view,
      names: asked.names,
      you: ctx.actor.memberId,
      zone: ctx.actor.zone,
      now: ctx.now(),
    };
  });
}

/** What opens beside the agenda does not load it again; what was changed there does, and so does a step that came too late. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod, actionStatus = 200 }) => {
  if (actionStatus >= 400 && actionStatus !== 409) return false;
  return formMethod !== undefined || currentUrl.search !== nextUrl.search || currentUrl.href === nextUrl.href;
};

/** The agenda; a session or the form of a new one opens beside it. */
export default function Agenda() {
  const { id } = useParams();
  const { pathname, search } = useLocation();
  const outlet = useOutlet();
  const panel = pathname === teamPaths.agenda() ? null : outlet;
  return <AgendaPage {...useLoaderData<typeof loader>()} search={search} openId={id} panel={panel} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
