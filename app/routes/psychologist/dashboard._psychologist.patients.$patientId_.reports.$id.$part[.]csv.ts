import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { fileNames, partCsv } from "~/features/reports/report/part-csv";
import { readReport } from "~/features/reports/report/read-report.server";
import { partParams } from "~/features/reports/reports.schema";
import { csvAnswer } from "~/http/csv-answer";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** A part of a report for a spreadsheet; the file's name says nothing of care. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { part, ...asked } = check(partParams, args.params);
    const { content } = await readReport(ctx, asked);
    const text = partCsv(content, part);
    if (text === null) throw new AppError("reports.not_found");
    return csvAnswer(text, `${fileNames[part]}-${content.from}-${content.to}.csv`);
  });
}
