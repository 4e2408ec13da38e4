import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { RequestDesk } from "~/features/privacy/components/requests/request-desk";
import { deskSearch } from "~/features/privacy/privacy.schema";
import { listRequests, platformDesk } from "~/features/privacy/requests/request-desk.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pedidos sobre dados");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const { show, cursor } = parseSearch(args.request, deskSearch);
    const list = await listRequests(await platformDesk(ctx), { show, cursor, limit: 30 });
    return { part: { ...list, cursor: cursor ?? null }, show, reader: { zone: houseZone, now: ctx.now() } };
  });
}

/** What people who are here without a clinic ask for by right over their data. */
export default function Requests() {
  return (
    <RequestDesk
      {...useLoaderData<typeof loader>()}
      one={teamPaths.platformRequest}
      register={teamPaths.platformRegister()}
    />
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformHealth()} />;
}
