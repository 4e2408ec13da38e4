import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { columnNames, textCells } from "~/features/tenancy/components/people/people-columns";
import { peopleSearch } from "~/features/tenancy/components/people/people-intents";
import { exportPeople } from "~/features/tenancy/people/list-people.server";
import { csvAnswer } from "~/http/csv-answer";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { csvText } from "~/lib/text/csv";
import { shownColumns } from "~/ui/console/console-columns";

/** The list of people as it is narrowed, with the columns that are shown, for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { items, more } = await exportPeople(ctx, parseSearch(args.request, peopleSearch));
    const reader = { zone: ctx.actor.zone, now: ctx.now() };
    const columns = shownColumns(new URL(args.request.url).searchParams, columnNames);
    const lines = items.map((person) => columns.map(({ key }) => textCells(person, reader)[key] ?? ""));
    const rest = more ? [[`A lista continua: este arquivo tem as primeiras ${items.length} pessoas.`]] : [];
    return csvAnswer(csvText([columns.map(({ header }) => header), ...lines, ...rest]), "pessoas.csv");
  });
}
