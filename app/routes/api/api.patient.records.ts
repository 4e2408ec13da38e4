import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { pageSchema } from "~/features/kernel/page.schema";
import { showOwnRecord } from "~/features/records/record.present";
import { readOwnRecords } from "~/features/records/reading/own-records.server";
import { answerPage, api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/patient/records`: what the caller may read of their prontuário. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return answerPage(await readOwnRecords(ctx, parseSearch(args.request, pageSchema)), showOwnRecord);
  });
}
