import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { notesThrough } from "~/features/disclosure/break-glass/read-through.server";
import { pageSchema } from "~/features/kernel/page.schema";
import { showNote } from "~/features/records/record.present";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { answerPage, api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { check, parseSearch } from "~/http/parse.server";

/** `GET /api/admin/patients/:id/notes`: the signed notes of a patient's record, through an exceptional access. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    const { patientId } = check(patientParams, args.params);
    return answerPage(await notesThrough(ctx, { ...parseSearch(args.request, pageSchema), patientId }), showNote);
  });
}
