import { isRouteErrorResponse } from "@remix-run/react";
import type { ErrorKind } from "./copy/error-page";
import { errorPageWords } from "./copy/error-page";
import { ErrorPage } from "./error-page";

type ThrownData = { message?: string; requestId?: string; typed?: [string, string][]; action?: string };

const kinds: Record<number, ErrorKind> = { 401: 401, 403: 403, 404: 404, 405: 404 };

/** The page for whatever a route threw: our own words when it was meant, plain ones when it was not. */
export function RootError({ error }: { error: unknown }) {
  if (!isRouteErrorResponse(error)) return <ErrorPage kind={errorKind(error)} />;
  const thrown: unknown = error.data;
  const data: ThrownData = typeof thrown === "object" && thrown !== null ? thrown : {};
  return (
    <ErrorPage
      kind={errorKind(error)}
      message={data.message}
      requestId={data.requestId}
      typed={data.typed}
      action={data.action}
    />
  );
}

/** The document title of an error page. */
export function errorTitle(error: unknown): string {
  return errorPageWords[errorKind(error)].title;
}

function errorKind(error: unknown): ErrorKind {
  if (isRouteErrorResponse(error)) return kinds[error.status] ?? 500;
  return lostConnection(error) ? "offline" : 500;
}

/** Browsers throw a TypeError when a fetch found no network. */
function lostConnection(error: unknown): boolean {
  return error instanceof TypeError && typeof navigator !== "undefined" && navigator.onLine === false;
}
