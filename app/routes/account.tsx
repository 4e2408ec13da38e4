import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Outlet, useLoaderData } from "@remix-run/react";
import { AccountNav } from "~/features/identity/components/account-nav";
import { RoleShell } from "~/features/tenancy/components/role-shell";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/page-meta";

export const meta: MetaFunction = () => pageMeta("Sua conta");

/** Guards its own frame only: each page below guards itself. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => ({ viewer: await viewerOf(args) }));
}

/** The frame of the account's pages, in the house of whoever looks. */
export default function AccountLayout() {
  const { viewer } = useLoaderData<typeof loader>();
  return (
    <RoleShell viewer={viewer}>
      <PageHeader title="Sua conta" />
      <AccountNav isMember={viewer.role !== "platform" && viewer.role !== "none"} />
      <Outlet />
    </RoleShell>
  );
}
