import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { apiMember } from "~/features/tenancy/api-shapes";
import { readMember } from "~/features/tenancy/member/read-member.server";
import { setMemberDisabled } from "~/features/tenancy/member/set-member-disabled.server";
import { updateMemberSchema } from "~/features/tenancy/tenancy.schema";
import { api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/admin/users/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    return { data: apiMember(await readMember(ctx, { id: args.params.id ?? "" })) };
  });
}

/** `PATCH /api/admin/users/:id`: shuts a person out of the clinic or lets them in again. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    const input = await parseJson(args.request, updateMemberSchema);
    return { data: apiMember(await setMemberDisabled(ctx, { id: args.params.id ?? "", ...input })) };
  });
}
