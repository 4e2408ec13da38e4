import type { AppErrorCode } from "../../app/lib/app-error";

/** One request as the steps of the pipeline see it. */
export type Call = {
  /** Our own id: in every answer, audit row and log line. */
  id: string;
  started: number;
  request: Request;
  url: URL;
  /** Whether the answer is JSON for a program, not a page for a person. */
  api: boolean;
  /** Methods that may be used here. */
  methods: readonly string[];
  nonce: string;
  address: string;
  /** Bearer token or login cookie as it was shown, unverified; null for nobody. */
  credential: string | null;
};

/** A step's no. */
export type Refusal = { code: AppErrorCode; headers?: Record<string, string> };

/** Addresses of the JSON API, in any spelling that the router takes for one. */
export function isApi(pathname: string): boolean {
  return /^\/+api(\/|$)/i.test(pathname);
}

const apiMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const pageMethods = ["GET", "HEAD", "POST", "OPTIONS"];

/** Methods that any address of this kind may know; an endpoint's own are fewer (its row in `<x>.openapi.ts`). */
export function methodsOf(api: boolean): readonly string[] {
  return api ? apiMethods : pageMethods;
}

/** Whether a method changes nothing (RFC 9110 §9.2.1). */
export function isSafe(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}

/** Refuses a method that this address does not know: an action of Remix would take any. */
export function checkMethod({ methods, request }: Call): Refusal | null {
  if (methods.includes(request.method)) return null;
  return { code: "request.method_not_allowed", headers: { Allow: methods.join(", ") } };
}
