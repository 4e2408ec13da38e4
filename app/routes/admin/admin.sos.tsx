import { Outlet } from "@remix-run/react";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { teamPaths } from "~/team-paths";

/** What the pages of calls for help share: nothing is loaded here, each page guards itself. */
export default function AdminSos() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminSos()} />;
}
