import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { listTemplates } from "~/features/records/templates/templates.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";

/** `GET /api/psychologist/note-templates`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => ({ data: await listTemplates(await requirePsychologist(args)) }));
}
