import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { importParams } from "~/features/imports/imports.schema";
import { refusedCsv } from "~/features/imports/steps/read-import.server";
import { csvAnswer } from "~/http/csv-answer";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check } from "~/http/parse.server";

/** The rows of a psychologist's file that were refused, with what is wrong. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { importId: id } = check(importParams, args.params);
    return csvAnswer(await refusedCsv(ctx, { id }), "linhas-de-fora.csv");
  });
}
