import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Outlet, useLoaderData } from "@remix-run/react";
import { readFrame } from "~/features/sos/board/read-frame.server";
import { RoleShell } from "~/features/tenancy/components/shell/role-shell";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";

/** Guards its own frame only: each page below guards itself. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const [viewer, waiting] = await Promise.all([viewerOf(args), readFrame(ctx)]);
    return { viewer, ...waiting };
  });
}

/** The frame of a psychologist's pages. */
export default function PsychologistLayout() {
  const { viewer, unread, messages, alerts } = useLoaderData<typeof loader>();
  return (
    <RoleShell viewer={viewer} unread={unread} messages={messages} alerts={alerts}>
      <Outlet />
    </RoleShell>
  );
}
