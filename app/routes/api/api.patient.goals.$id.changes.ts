import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showChangeWire } from "~/features/goals/goals.wire";
import { readChanges } from "~/features/goals/history/read-changes.server";
import { pageSchema } from "~/features/kernel/page.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/patient/goals/:id/changes`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const which = { patientId: ctx.actor.memberId, id: args.params.id ?? "" };
    const asked = parseSearch(args.request, pageSchema);
    return answerPage(await readChanges(ctx, { ...which, ...asked }), showChangeWire);
  });
}
