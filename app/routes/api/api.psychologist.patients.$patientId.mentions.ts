import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { listMentionable } from "~/features/records/mention/list-mentionable.server";
import { mentionSearch } from "~/features/records/mentions.openapi";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `POST /api/psychologist/patients/:id/mentions`: it changes nothing; what is looked for was typed in a note and belongs into no address. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    if (args.request.method !== "POST") throw new AppError("request.method_not_allowed");
    const { q } = await parseJson(args.request, mentionSearch);
    return { data: await listMentionable(ctx, { patientId: args.params.patientId ?? "", q }) };
  });
}
