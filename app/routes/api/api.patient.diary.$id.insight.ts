import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { askReflection } from "~/features/insights/reflection/ask-reflection.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";

/** `POST /api/patient/diary/:id/insight`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return { status: 202, data: await askReflection(ctx, { entryId: args.params.id ?? "" }) };
  });
}
