import { isRouteErrorResponse } from "@remix-run/react";
import type { ErrorKind } from "../copy/error-page";
import type { TypedField } from "../copy/kept-names";

/** What a page shows of an error: its kind and, when our own server threw it, its words and the post that it met. */
export type ThrownError = {
  kind: ErrorKind;
  /** Our own words for this error, from its code. */
  message?: string;
  requestId?: string;
  /** The posted fields, when their form was left behind; and their address, when the session had ended under it. */
  typed?: TypedField[];
  action?: string;
};

/** Status → page. What cannot be read from an address (422) or done there (405) is, for people, a page that is not there. */
const kinds: Record<number, ErrorKind> = { 401: 401, 403: 403, 404: 404, 405: 404, 422: 404 };

/** Reads whatever a route threw: our own refusals keep their words, anything else has only its kind. */
export function readThrown(error: unknown): ThrownError {
  if (!isRouteErrorResponse(error)) return { kind: lostConnection(error) ? "offline" : 500 };
  const data: unknown = error.data;
  return { ...(typeof data === "object" ? data : null), kind: kinds[error.status] ?? 500 };
}

/** Browsers throw a TypeError when a fetch found no network. */
function lostConnection(error: unknown): boolean {
  return error instanceof TypeError && typeof navigator !== "undefined" && navigator.onLine === false;
}
