import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { apiCaseloadPatient } from "~/features/tenancy/api-shapes";
import { listCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { patientListSchema } from "~/features/tenancy/tenancy.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients`: the caseload, narrowed and in one of its orders. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { q, ...list } = parseSearch(args.request, patientListSchema);
    return answerPage(await listCaseload(ctx, { ...list, query: q }), apiCaseloadPatient);
  });
}
