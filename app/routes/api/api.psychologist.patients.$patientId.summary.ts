import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { summaryBody, summaryRatingBody, summarySearch } from "~/features/insights/insights.schema";
import { showSummary } from "~/features/insights/insights.wire";
import { askSummary } from "~/features/insights/week/ask-summary.server";
import { rateSummary, readSummary } from "~/features/insights/week/read-summary.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/summary?week`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { week } = parseSearch(args.request, summarySearch);
    return { data: showSummary(await readSummary(ctx, { patientId: args.params.patientId ?? "", week })) };
  });
}

/** `POST` and `PUT /api/psychologist/patients/:id/summary`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const patientId = args.params.patientId ?? "";
    // Whose patient it is not learns nothing, not even whether its words were good.
    await readPatient(ctx, { patientId });
    if (args.request.method === "PUT") {
      const said = await parseJson(args.request, summaryRatingBody);
      await rateSummary(ctx, { ...said, patientId });
      return { data: showSummary(await readSummary(ctx, { patientId, week: said.week })) };
    }
    const said = await parseJson(args.request, summaryBody);
    return { status: 202, data: await askSummary(ctx, { ...said, patientId }) };
  });
}
