import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Outlet, useLoaderData } from "@remix-run/react";
import { readFrame } from "~/features/sos/board/read-frame.server";
import { RoleShell } from "~/features/tenancy/components/shell/role-shell";
import { requireMember } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Avisos");

/** Guards its own frame only: each page below guards itself. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    return { viewer: await viewerOf(args), ...(await readFrame(ctx)) };
  });
}

/** The frame of the notices, in the house of whoever looks. */
export default function NoticesLayout() {
  const { viewer, unread, messages, call, alerts } = useLoaderData<typeof loader>();
  return (
    <RoleShell viewer={viewer} unread={unread} messages={messages} call={call} alerts={alerts}>
      <Outlet />
    </RoleShell>
  );
}
