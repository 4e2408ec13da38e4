import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { RequestDesk } from "~/features/privacy/components/request-desk";
import { deskSearch } from "~/features/privacy/privacy.schema";
import { clinicDesk, listRequests } from "~/features/privacy/requests/request-desk.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pedidos sobre dados");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { show, cursor } = parseSearch(args.request, deskSearch);
    const list = await listRequests(clinicDesk(ctx), { show, cursor, limit: 30 });
    return { part: { ...list, cursor: cursor ?? null }, show, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

/** What the clinic's people ask for by right over their data. */
export default function Requests() {
  return (
    <RequestDesk
      {...useLoaderData<typeof loader>()}
      one={teamPaths.adminRequest}
      register={teamPaths.adminRegister()}
    />
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminHome()} />;
}
