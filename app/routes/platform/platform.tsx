import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Outlet, useLoaderData } from "@remix-run/react";
import { RoleShell } from "~/features/tenancy/components/shell/role-shell";
import { requirePlatform } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";

/** Guards its own frame only: each page below guards itself. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requirePlatform(args);
    return { viewer: await viewerOf(args) };
  });
}

/** The frame of the platform’s own pages. */
export default function PlatformLayout() {
  const { viewer } = useLoaderData<typeof loader>();
  return (
    <RoleShell viewer={viewer}>
      <Outlet />
    </RoleShell>
  );
}
