import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { declaredFile } from "~/features/receipts/month/declare-month.server";
import { csvAnswer } from "~/http/csv-answer";
import { fileAsked } from "~/features/receipts/receipts.schema";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";

/** A file for Receita Saúde that was made before. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { month, at } = parseSearch(args.request, fileAsked);
    return csvAnswer(await declaredFile(ctx, { month, declaredAt: at }), `receita-saude-${month}.csv`);
  });
}
