import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { openApiDocument } from "~/http/openapi/openapi.server";
import { operations } from "~/http/openapi/operations.server";

/** The contract for programs: the bare document, as tools expect it. */
export function loader({ context: { scope } }: LoaderFunctionArgs) {
  return Response.json(openApiDocument(operations, scope.version), {
    headers: { "Cache-Control": "public, max-age=300" },
  });
}
