import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { entryFilterSchema } from "~/features/diary/diary.schema";
import { showEntry } from "~/features/diary/entry/entry.present";
import { diaryThrough } from "~/features/disclosure/break-glass/read-through.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { answerPage, api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { check, parseSearch } from "~/http/parse.server";

/** `GET /api/admin/patients/:id/diary`: what a patient shares, through an exceptional access. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    const { patientId } = check(patientParams, args.params);
    const filter = parseSearch(args.request, entryFilterSchema);
    return answerPage(await diaryThrough(ctx, { ...filter, patientId }), showEntry);
  });
}
