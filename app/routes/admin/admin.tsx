import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Outlet, useLoaderData } from "@remix-run/react";
import { countWaiting } from "~/features/chat/news/count-waiting.server";
import { RoleShell } from "~/features/tenancy/components/shell/role-shell";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";

/** Guards its own frame only: each page below guards itself. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { clinic } = await requireAdmin(args);
    return { viewer: await viewerOf(args), ...(await countWaiting(clinic)) };
  });
}

/** The frame of a clinic's administration. */
export default function AdminLayout() {
  const { viewer, unread, messages } = useLoaderData<typeof loader>();
  return (
    <RoleShell viewer={viewer} unread={unread} messages={messages}>
      <Outlet />
    </RoleShell>
  );
}
