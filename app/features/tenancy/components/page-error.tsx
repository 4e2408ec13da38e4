import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { ErrorKind } from "~/ui/copy/error-page";
import { ErrorNote } from "~/ui/error-page";

type Thrown = { message?: string; requestId?: string; typed?: [string, string][]; action?: string };

const kinds: Record<number, ErrorKind> = { 401: 401, 403: 403, 404: 404, 422: 404 };

/** What went wrong with one page, inside the frame of the professional: the way on stays in sight. */
export function PageError({ homeHref }: { homeHref: string }) {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorNote kind={isOffline() ? "offline" : 500} homeHref={homeHref} />;
  const data: unknown = error.data;
  const thrown: Thrown = typeof data === "object" && data !== null ? data : {};
  return <ErrorNote {...thrown} kind={kinds[error.status] ?? 500} homeHref={homeHref} />;
}

function isOffline(): boolean {
  return typeof navigator !== "undefined" && navigator.onLine === false;
}
