import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readOwnAi } from "~/features/ai/use/patient-switches.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";

/** `GET /api/patient/ai`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => ({ data: await readOwnAi(await requirePatient(args)) }));
}
