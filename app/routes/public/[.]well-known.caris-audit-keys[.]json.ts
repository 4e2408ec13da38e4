import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

/** Public halves of the keys that sign the audit (Ed25519, base64url), for who checks an export without asking us. */
export async function loader({ context }: LoaderFunctionArgs) {
  const keys = await context.scope.platform.auditKeys.publicKeys();
  return Response.json({ keys }, { headers: { "Cache-Control": "public, max-age=300" } });
}
