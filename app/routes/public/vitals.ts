import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { notePageVitals } from "~/http/page-vitals.server";

/** Where a measured page says how it felt. Anybody may send, nothing is answered, and only what bears our mark is counted. */
export async function action({ request, context: { scope } }: ActionFunctionArgs) {
  await notePageVitals(request, scope);
  return new Response(null, { status: 204 });
}
