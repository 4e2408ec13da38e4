import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showMoment, timelineSchema } from "~/features/caseload/caseload.wire";
import { readRiver } from "~/features/caseload/river/read-river.server";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/timeline`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { kind, ...part } = parseSearch(args.request, timelineSchema);
    return answerPage(
      await readRiver(ctx, { ...part, only: kind, patientId: args.params.patientId ?? "" }),
      showMoment,
    );
  });
}
