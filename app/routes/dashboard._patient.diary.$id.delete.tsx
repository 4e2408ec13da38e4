import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import * as z from "zod";
import { AskFirst } from "~/features/diary/components/ask-first";
import { deleteEntry } from "~/features/diary/delete-entry.server";
import { readEntry } from "~/features/diary/read-entry.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/page-meta";

export const meta: MetaFunction = () => pageMeta("Excluir esta anotação?");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await readEntry(await requirePatient(args), { id: args.params.id ?? "" });
    return null;
  });
}

/** Nothing is asked for: the address says it all. */
const nothing = z.object({});

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, nothing, async (ctx) => {
    const { id } = await deleteEntry(ctx, { id: args.params.id ?? "" });
    return redirect(`${paths.diary()}?deleted=${id}`);
  });
}

/** Deleting a note: the button on the note posts here; who comes by address is asked first. */
export default function DeleteEntry() {
  return (
    <AskFirst
      title="Excluir esta anotação?"
      lead="Ela some do seu diário e de quem acompanha você. Por 24 horas dá para desfazer."
      act="Excluir"
      acting="Excluindo…"
      danger
    />
  );
}
