import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { entryFilterSchema } from "~/features/diary/diary.schema";
import { showEntry } from "~/features/diary/entry/entry.present";
import { listSharedEntries } from "~/features/diary/reading/list-shared-entries.server";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/diary`: what the patient shares. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const filter = parseSearch(args.request, entryFilterSchema);
    return answerPage(await listSharedEntries(ctx, { ...filter, patientId: args.params.patientId ?? "" }), showEntry);
  });
}
