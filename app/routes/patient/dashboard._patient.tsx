import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useFreshPlan } from "~/features/safety-plan/components/use-kept-plan";
import { useFreshContacts } from "~/features/sos/components/patient/frame/use-kept-contacts";
import { readFrame } from "~/features/sos/board/read-frame.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { PatientRoleShell } from "~/features/tenancy/components/shell/patient-role-shell";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";
import { paths } from "~/paths";
import { RootError } from "~/ui/feedback/error-page";

/** Guards its own frame only: each page below guards itself. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    return { viewer: await viewerOf(args), ...(await readFrame(ctx)) };
  });
}

/** The frame of a patient's pages. */
export default function PatientLayout() {
  const { viewer, unread, messages, call } = useLoaderData<typeof loader>();
  useFreshPlan(viewer.memberId);
  useFreshContacts(viewer.memberId);
  return (
    <PatientRoleShell viewer={viewer} unread={unread} messages={messages} call={call}>
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
    <PatientRoleShell viewer={frame.viewer} unread={frame.unread} messages={frame.messages} call={frame.call}>
      <PageError homeHref={paths.today()} />
    </PatientRoleShell>
  );
}
