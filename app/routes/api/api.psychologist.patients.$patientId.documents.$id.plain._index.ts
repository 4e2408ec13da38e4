import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { documentParams } from "~/features/documents/documents.schema";
import { feedbackSchema, plainBody } from "~/features/insights/insights.schema";
import { showPlain } from "~/features/insights/plain.wire";
import { acceptPlain, ratePlain, removePlain } from "~/features/insights/plain/accept-plain.server";
import { askPlain, readPlain } from "~/features/insights/plain/plain-version.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { check, parseJson } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/documents/:id/plain`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return { data: showPlain(await readPlain(ctx, check(documentParams, args.params))) };
  });
}

/** `POST`, `PUT`, `PATCH` and `DELETE /api/psychologist/patients/:id/documents/:id/plain`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const ref = check(documentParams, args.params);
    const { method } = args.request;
    // Whose patient it is not learns nothing, not even whether its words were good.
    await readPatient(ctx, ref);
    if (method === "POST") return { status: 202, data: await askPlain(ctx, ref) };
    if (method === "DELETE") await removePlain(ctx, ref);
    else if (method === "PATCH") await ratePlain(ctx, { ...ref, ...(await parseJson(args.request, feedbackSchema)) });
    else await acceptPlain(ctx, { ...ref, ...(await parseJson(args.request, plainBody)) });
    return { data: showPlain(await readPlain(ctx, ref)) };
  });
}
