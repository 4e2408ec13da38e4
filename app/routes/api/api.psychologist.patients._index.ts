import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { listCaseload } from "~/features/diary/reading/list-caseload.server";
import { patientListSchema } from "~/features/tenancy/tenancy.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";
import { iso, isoOrNull } from "~/lib/time/iso";

/** `GET /api/psychologist/patients`: the caseload in order of name. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { q, ...list } = parseSearch(args.request, patientListSchema);
    const page = await listCaseload(ctx, { ...list, query: q });
    return answerPage(page, ({ linkedAt, lastSharedAt, ...patient }) => ({
      ...patient,
      linkedAt: iso(linkedAt),
      lastSharedAt: isoOrNull(lastSharedAt),
    }));
  });
}
