import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Outlet, useLoaderData } from "@remix-run/react";
import { RoleShell } from "~/features/tenancy/components/role-shell";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";

/** Guards its own frame only: each page below guards itself. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requirePsychologist(args);
    return { viewer: await viewerOf(args) };
  });
}

/** The frame of a psychologist's pages. */
export default function PsychologistLayout() {
  const { viewer } = useLoaderData<typeof loader>();
  return (
    <RoleShell viewer={viewer}>
      <Outlet />
    </RoleShell>
  );
}
