import type { Call, Refusal } from "./call";

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
