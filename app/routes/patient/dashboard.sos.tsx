import type { HeadersFunction } from "@remix-run/cloudflare";
import { Outlet, useRouteError } from "@remix-run/react";
import { SosError } from "~/features/sos/components/patient/frame/sos-error";
import { SosFrame } from "~/features/sos/components/patient/frame/sos-frame";

/** Whatever is shown here is one person's, also when only their device is known. */
export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders }) => {
  const headers = new Headers(actionHeaders.has("Retry-After") ? actionHeaders : loaderHeaders);
  headers.set("Cache-Control", "private, no-store");
  return headers;
};

/** The frame of the pages of help. It asks nobody who is there: each page below does. */
export default function SosLayout() {
  return (
    <SosFrame>
      <Outlet />
    </SosFrame>
  );
}

/** Whatever fails, the numbers stay. */
export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <SosFrame>
      <SosError error={error} />
    </SosFrame>
  );
}
