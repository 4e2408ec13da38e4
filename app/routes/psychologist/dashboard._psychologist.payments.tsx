import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, useLocation, useOutlet, type ShouldRevalidateFunction } from "@remix-run/react";
import { MonthPage } from "~/features/receipts/components/month-page";
import { readMonth, readPeopleOfMonth } from "~/features/receipts/month/read-month.server";
import { monthSearch } from "~/features/receipts/receipts.schema";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pagamentos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { show, person, cursor, month: said } = parseSearch(args.request, monthSearch);
    const asked = { month: said, show: show === "people" ? ("all" as const) : show, patientId: person };
    const { charges, month, ...read } = await readMonth(ctx, { ...asked, cursor, limit: 40 });
    const people = show === "people" ? await readPeopleOfMonth(ctx, month) : null;
    const name = charges.items.find(({ patientId }) => patientId === person)?.patientName ?? "uma pessoa";
    return {
      ...{ month, show, ...read, people, person: person === undefined ? null : name },
      part: { ...charges, cursor: cursor ?? null },
      today: localDay(ctx.now(), ctx.actor.zone),
    };
  });
}

/** What opens beside the list does not load it again; what was changed there does. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod, actionStatus = 200 }) => {
  if (actionStatus >= 400 && actionStatus !== 409) return false;
  return formMethod !== undefined || currentUrl.search !== nextUrl.search || currentUrl.href === nextUrl.href;
};

/** The month; a charge, or the form of a new one, opens beside it. */
export default function Payments() {
  const { pathname } = useLocation();
  const outlet = useOutlet();
  const panel = pathname === teamPaths.payments() ? null : outlet;
  return <MonthPage {...useLoaderData<typeof loader>()} panel={panel} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.payments()} />;
}
