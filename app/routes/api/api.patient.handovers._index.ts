import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showHandover } from "~/features/care/care.wire";
import { ownHandovers } from "~/features/care/handover/read-handovers.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";

/** `GET /api/patient/handovers`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => ({ data: (await ownHandovers(await requirePatient(args))).map(showHandover) }));
}
