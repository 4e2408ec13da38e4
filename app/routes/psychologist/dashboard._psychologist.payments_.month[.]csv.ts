import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { monthCsv } from "~/features/receipts/month/month-csv.server";
import { csvAnswer } from "~/http/csv-answer";
import { monthAsked } from "~/features/receipts/receipts.schema";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";

/** A month for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = parseSearch(args.request, monthAsked);
    return csvAnswer(await monthCsv(ctx, asked), `pagamentos-${asked.month}.csv`);
  });
}
