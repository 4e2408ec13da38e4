import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readHealth } from "~/features/kernel/read-health.server";
import { answerHealth } from "~/http/health.server";

/** For monitors and load balancers: never limited, no login, our own parts only. */
export async function loader({ context: { scope } }: LoaderFunctionArgs) {
  return answerHealth(await readHealth(scope), scope);
}
