import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { contractOf } from "~/http/openapi/contract.server";

/** The contract for programs: the bare document, as tools expect it. */
export function loader({ context: { scope } }: LoaderFunctionArgs) {
  return Response.json(contractOf(scope), {
    headers: { "Cache-Control": "public, max-age=300" },
  });
}
