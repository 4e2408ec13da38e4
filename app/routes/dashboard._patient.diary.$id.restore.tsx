import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import * as z from "zod";
import { AskFirst } from "~/features/diary/components/ask-first";
import { readEntry } from "~/features/diary/read-entry.server";
import { restoreEntry } from "~/features/diary/restore-entry.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { AppError } from "~/lib/app-error";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/page-meta";

export const meta: MetaFunction = () => pageMeta("Trazer esta anotação de volta?");

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
    const { id = "" } = args.params;
    return restoreEntry(ctx, { id }).then(
      () => redirect(`${paths.diaryEntry(id)}?restored`),
      (error: unknown) => {
        // The note can no longer be shown, so there is no page of its own to say it on.
        if (error instanceof AppError && error.code === "diary.undo_expired") return redirect(`${paths.diary()}?late`);
        throw error;
      },
    );
  });
}

/** Taking a deletion back: the flash posts here; who comes by address is asked first. */
export default function RestoreEntry() {
  return (
    <AskFirst
      title="Trazer esta anotação de volta?"
      lead="Ela volta ao lugar que tinha no seu diário."
      act="Trazer de volta"
      acting="Trazendo…"
    />
  );
}
