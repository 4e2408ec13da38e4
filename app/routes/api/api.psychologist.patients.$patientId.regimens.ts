import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showSharedRegimen } from "~/features/medication/medication.wire";
import { readSharedRegimens } from "~/features/medication/regimen/read-regimens.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";

/** `GET /api/psychologist/patients/:id/regimens`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const shown = await readSharedRegimens(await requirePsychologist(args), args.params.patientId ?? "");
    return { data: shown.map(showSharedRegimen) };
  });
}
