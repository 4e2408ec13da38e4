import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Outlet, useLoaderData } from "@remix-run/react";
import { readFrame } from "~/features/sos/board/read-frame.server";
import { FirstStepsList } from "~/features/sos/components/first-steps/first-steps-list";
import { ownerStepWords } from "~/features/sos/components/first-steps/step-words";
import { readOwnerSteps } from "~/features/sos/first-steps/owner-steps.server";
import { RoleShell } from "~/features/tenancy/components/shell/role-shell";
import { requireAdmin, requireLogin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";
import { paths } from "~/paths";

/** Where an admin begins: there alone stands what is left to do first, while the clinic takes anybody in. */
const begins = /^\/admin\/?$/;

/** Guards its own frame only: each page below guards itself. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { standing } = await requireLogin(args);
    const isFirst = standing === "open" && begins.test(new URL(args.request.url).pathname);
    const [viewer, waiting, steps] = await Promise.all([
      viewerOf(args),
      readFrame(ctx.clinic),
      isFirst ? readOwnerSteps(ctx) : [],
    ]);
    return { viewer, ...waiting, steps };
  });
}

/** The frame of a clinic's administration; its first page puts what is left to do first below its own name. */
export default function AdminLayout() {
  const { viewer, unread, messages, alerts, steps } = useLoaderData<typeof loader>();
  return (
    <RoleShell viewer={viewer} unread={unread} messages={messages} alerts={alerts}>
      <Outlet context={<FirstStepsList steps={steps} words={ownerStepWords} action={paths.firstSteps()} />} />
    </RoleShell>
  );
}
