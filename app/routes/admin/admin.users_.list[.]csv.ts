import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { columnNames, textCells } from "~/features/tenancy/components/people/people-columns";
import { peopleSearch } from "~/features/tenancy/components/people/people-intents";
import { exportPeople } from "~/features/tenancy/people/list-people.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { csvAnswer } from "~/http/csv-answer";
import { requireAdmin } from "~/http/guards.server";
import { lineStream } from "~/http/line-stream";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { csvLines, csvMark } from "~/lib/text/csv";
import { shownColumns } from "~/ui/console/console-columns";

/** The lines of the file, piece by piece. */
async function* linesOf(ctx: AdminCtx, request: Request) {
  const reader = { zone: ctx.actor.zone, now: ctx.now() };
  const columns = shownColumns(new URL(request.url).searchParams, columnNames);
  yield csvMark + csvLines([columns.map(({ header }) => header)]);
  for await (const people of exportPeople(ctx, parseSearch(request, peopleSearch)))
    yield csvLines(people.map((one) => columns.map(({ key }) => textCells(one, reader)[key] ?? "")));
}

/** The list of people as it is narrowed, whole, with the columns that are shown, for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    return csvAnswer(lineStream(linesOf(ctx, args.request)), "pessoas.csv");
  });
}
