import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { DeletedEntries } from "~/features/diary/components/entry/deleted-entries";
import { NotDone } from "~/features/diary/components/entry/not-done";
import { restoreFormSchema } from "~/features/diary/entry/entry-forms.schema";
import { listDeleted } from "~/features/diary/entry/list-deleted.server";
import { restoreEntry } from "~/features/diary/entry/restore-entry.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Excluídas há pouco");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    return { entries: await listDeleted(ctx), reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, restoreFormSchema, async (ctx, { id }) => {
    await restoreEntry(ctx, { id });
    return redirect(`${paths.diaryEntry(id)}?restored`);
  });
}

export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** What was deleted within 24 hours and can come back. */
export default function Deleted() {
  const { entries, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Excluídas há pouco"
        lead="Por 24 horas dá para desfazer. Ninguém além de você vê esta lista."
        back={{ to: paths.diary(), label: "Diário" }}
      />
      <NotDone />
      <DeletedEntries entries={entries} reader={reader} />
    </>
  );
}
