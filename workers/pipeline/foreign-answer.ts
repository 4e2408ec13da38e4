import type { AppErrorCode } from "../../app/lib/app-error";
import type { Call, Refusal } from "./call";

const codes: Record<number, AppErrorCode> = {
  400: "request.malformed",
  401: "auth.required",
  403: "auth.forbidden",
  404: "request.not_found",
  405: "request.method_not_allowed",
  408: "request.stalled",
  409: "kernel.conflict",
  410: "request.not_found",
  413: "request.too_large",
  415: "request.unsupported_media",
  422: "request.invalid",
  429: "request.rate_limited",
  503: "request.unavailable",
};

/** Any other refusal is about the request, any other failure about us: never the one for the other. */
function codeOf(status: number): AppErrorCode {
  return codes[status] ?? (status < 500 ? "request.malformed" : "request.internal");
}

function isOurs(type: string, headers: Headers, api: boolean): boolean {
  if (headers.has("X-Remix-Error")) return false;
  return api ? type.startsWith("application/json") : type.startsWith("text/html") || type.startsWith("text/x-script");
}

/**
 * What to say instead of an error that Remix made up itself (no such action, no loader, a broken render): its words are
 * not for people, nor in our envelope. Null when the answer is one of ours.
 */
export function replaceForeign({ api, request }: Call, { status, headers }: Response): Refusal | null {
  if (status < 400 || isOurs(headers.get("Content-Type") ?? "", headers, api)) return null;
  const reading = request.method === "GET" || request.method === "HEAD";
  // A resource route without loader answers 400 to a GET: the method is what does not fit.
  const code = api && reading && status === 400 ? "request.method_not_allowed" : codeOf(status);
  return { code };
}
