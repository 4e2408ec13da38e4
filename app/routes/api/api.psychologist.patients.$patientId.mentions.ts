import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { listMentionable } from "~/features/records/mention/list-mentionable.server";
import { mentionSearch } from "~/features/records/mentions.openapi";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/mentions`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { q } = parseSearch(args.request, mentionSearch);
    return { data: await listMentionable(ctx, { patientId: args.params.patientId ?? "", q }) };
  });
}
