import { toBase64url } from "~/lib/base64url";

/** SHA-256 over a use case's name and its parsed input: tells a repeated request from another one under the same key. */
export async function fingerprintOf(useCase: string, input: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([useCase, input]));
  return toBase64url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
