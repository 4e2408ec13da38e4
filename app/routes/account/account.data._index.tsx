import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { OwnHolds } from "~/features/privacy/components/hold/own-holds";
import { ownHolds } from "~/features/privacy/hold/read-holds.server";
import { OwnIncidents } from "~/features/privacy/components/incident/own-incidents";
import { ownIncidents } from "~/features/privacy/incident/read-incidents.server";
import { DataHome } from "~/features/privacy/components/data-home";
import { requireMember } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Seus dados");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const { accountId, sessionId, name, zone } = ctx.actor;
    const own = { ...ctx.both, actor: { accountId, sessionId, name } };
    const [holds, incidents] = await Promise.all([ownHolds(own), ownIncidents(own)]);
    return { holds, incidents, reader: { now: ctx.now(), zone } };
  });
}

/** What somebody can do with what is held of them; first, whether something holds it. */
export default function AccountData() {
  const { holds, incidents, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <OwnIncidents incidents={incidents} />
      <OwnHolds holds={holds} reader={reader} />
      <DataHome />
    </>
  );
}
