import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { apiInvitation, apiMember } from "~/features/tenancy/api-shapes";
import { inviteMember } from "~/features/tenancy/invitation/invite-member.server";
import { listMembers } from "~/features/tenancy/member/list-members.server";
import { inviteMemberSchema, memberListSchema } from "~/features/tenancy/tenancy.schema";
import { answerPage, api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/admin/users`: the people of the clinic in order of name. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    const { q, ...list } = parseSearch(args.request, memberListSchema);
    return answerPage(await listMembers(ctx, { ...list, query: q }), apiMember);
  });
}

/** `POST /api/admin/users`: invites somebody into the clinic. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    const input = await parseJson(args.request, inviteMemberSchema);
    return { data: apiInvitation(await inviteMember(ctx, input, idempotencyKeyOf(args.request))), status: 201 };
  });
}
