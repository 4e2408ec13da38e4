import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { countUnread } from "~/features/notifications/count-unread.server";
import { PageError } from "~/features/tenancy/components/page-error";
import { PatientRoleShell } from "~/features/tenancy/components/patient-role-shell";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";
import { paths } from "~/paths";
import { RootError } from "~/ui/root-error";

/** Guards its own frame only: each page below guards itself. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    return { viewer: await viewerOf(args), unread: await countUnread(ctx) };
  });
}

/** The frame of a patient's pages. */
export default function PatientLayout() {
  const { viewer, unread } = useLoaderData<typeof loader>();
  return (
    <PatientRoleShell viewer={viewer} unread={unread}>
      <Outlet />
    </PatientRoleShell>
  );
}

/** What failed below is told inside the frame: SOS and the way on stay in sight. */
export function ErrorBoundary() {
  const error = useRouteError();
  const frame = useRouteLoaderData<typeof loader>("routes/dashboard._patient");
  if (!frame) return <RootError error={error} />;
  return (
    <PatientRoleShell viewer={frame.viewer} unread={frame.unread}>
      <PageError homeHref={paths.today()} />
    </PatientRoleShell>
  );
}
