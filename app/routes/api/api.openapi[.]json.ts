import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { api } from "~/http/api.server";
import { contractOf } from "~/http/openapi/served.server";

/** The contract for programs: the bare document, as tools expect it. */
export function loader(args: LoaderFunctionArgs) {
  return api(args, async () =>
    Response.json(await contractOf(args.context.scope), { headers: { "Cache-Control": "public, max-age=300" } }),
  );
}
