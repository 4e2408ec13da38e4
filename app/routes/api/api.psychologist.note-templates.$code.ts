import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { saveTemplateSchema } from "~/features/records/records.schema";
import { resetTemplate, saveTemplate } from "~/features/records/templates/templates.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `PUT`, `DELETE /api/psychologist/note-templates/:code`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { code = "" } = args.params;
    if (args.request.method === "DELETE") return { data: await resetTemplate(ctx, code) };
    if (args.request.method !== "PUT") throw new AppError("request.method_not_allowed");
    const input = await parseJson(args.request, saveTemplateSchema);
    return { data: await saveTemplate(ctx, { ...input, code }) };
  });
}
