import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Outlet, useLoaderData } from "@remix-run/react";
import { AccountNav } from "~/features/identity/components/account/account-nav";
import { readFrame } from "~/features/sos/board/read-frame.server";
import { RoleShell } from "~/features/tenancy/components/shell/role-shell";
import { clinicCtx } from "~/http/contexts.server";
import { requireLogin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Sua conta");

/** Guards its own frame only: each page below guards itself. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { actor, shard, mustSetUpTotp } = await requireLogin(args);
    // The account stays open to admins who still have to set up their second step, and to who acts in no clinic.
    const ctx = actor && shard && !mustSetUpTotp ? clinicCtx(args.context, shard, actor) : null;
    const waiting = ctx ? await readFrame(ctx) : { unread: 0, messages: 0, call: null, alerts: [] };
    return { viewer: await viewerOf(args), ...waiting };
  });
}

/** The frame of the account's pages, in the house of whoever looks. */
export default function AccountLayout() {
  const { viewer, unread, messages, call, alerts } = useLoaderData<typeof loader>();
  return (
    <RoleShell viewer={viewer} unread={unread} messages={messages} call={call} alerts={alerts}>
      <PageHeader title="Sua conta" />
      <AccountNav isMember={viewer.role !== "platform" && viewer.role !== "none"} />
      <Outlet />
    </RoleShell>
  );
}
