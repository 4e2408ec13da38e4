import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { documentSchema } from "~/features/documents/documents.schema";
import { issueDocument } from "~/features/documents/issued/issue-document.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";

/** `POST /api/psychologist/patients/:id/documents`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const said = await parseJson(args.request, documentSchema);
    const key = idempotencyKeyOf(args.request);
    return { data: await issueDocument(ctx, { ...said, patientId: args.params.patientId ?? "" }, key), status: 201 };
  });
}
