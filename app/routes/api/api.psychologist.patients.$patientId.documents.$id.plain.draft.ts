import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { documentParams } from "~/features/documents/documents.schema";
import { showPlain } from "~/features/insights/plain.wire";
import { discardPlain } from "~/features/insights/plain/accept-plain.server";
import { readPlain } from "~/features/insights/plain/plain-version.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { check } from "~/http/parse.server";

/** `DELETE /api/psychologist/patients/:id/documents/:id/plain/draft`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const ref = check(documentParams, args.params);
    await discardPlain(ctx, ref);
    return { data: showPlain(await readPlain(ctx, ref)) };
  });
}
