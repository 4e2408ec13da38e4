import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { pageSchema } from "~/features/kernel/page.schema";
import { invitePatient } from "~/features/tenancy/invitation/invite-patient.server";
import { listInvitations } from "~/features/tenancy/invitation/list-invitations.server";
import { apiInvitation } from "~/features/tenancy/api-shapes";
import { invitePatientSchema } from "~/features/tenancy/tenancy.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/invites`: one's own invitations, newest first. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const input = parseSearch(args.request, pageSchema);
    return answerPage(await listInvitations(ctx, input), apiInvitation);
  });
}

/** `POST /api/psychologist/invites`: invites a patient by mail. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const input = await parseJson(args.request, invitePatientSchema);
    return { data: apiInvitation(await invitePatient(ctx, input, idempotencyKeyOf(args.request))), status: 201 };
  });
}
