import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { EntryForm } from "~/features/diary/components/entry/entry-form";
import { openedEntry } from "~/features/diary/components/entry/opened-entry";
import { editEntrySubmitSchema } from "~/features/diary/entry/entry-forms.schema";
import { editEntry } from "~/features/diary/entry/edit-entry.server";
import { takePostedFiles } from "~/features/diary/entry/entry-files.server";
import { entryToEdit } from "~/features/diary/entry/entry-to-edit.server";
import { suggestTags } from "~/features/diary/list/suggest-tags.server";
import type { StoringCtx } from "~/features/files/upload/take-room.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { filesIn } from "~/http/parse.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Mudar anotação");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const [entry, suggestions, team] = await Promise.all([
      entryToEdit(ctx, { id: args.params.id ?? "" }),
      suggestTags(ctx),
      careTeam(ctx),
    ]);
    if (entry.deletedAt !== null) throw redirect(paths.diaryEntry(entry.id));
    const { zone, memberId } = ctx.actor;
    return {
      id: entry.id,
      opened: openedEntry(entry, zone, crypto.randomUUID()),
      suggestions,
      team: team.map(({ name }) => name),
      owner: memberId,
      zone,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const take = (ctx: StoringCtx, form: FormData, typed: Record<string, string | string[]>) =>
    takePostedFiles(ctx, filesIn(form, "attachment"), typed);
  return submit(
    args,
    requirePatient,
    editEntrySubmitSchema,
    async (ctx, { key, ...edit }) => {
      const { id } = await editEntry(ctx, { ...edit, id: args.params.id ?? "" });
      return redirect(paths.diaryEntry(id) + (key ? `?saved=${encodeURIComponent(key)}` : ""));
    },
    take,
  );
}

/** Without network the page stays, with every word. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** Refused because the note changed elsewhere: the version it has now is needed to save over it. */
export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** Changing a note. */
export default function EditEntry() {
  const { id, opened, suggestions, team, owner, zone } = useLoaderData<typeof loader>();
  const here = paths.diaryEntry(id);
  return (
    <>
      <PageHeader title="Mudar anotação" back={{ to: here, label: "Voltar à anotação" }} />
      <EntryForm
        opened={opened}
        draft={{ owner, form: paths.diaryEdit(id) }}
        entryId={id}
        zone={zone}
        team={team}
        suggestions={suggestions}
        cancelHref={here}
      />
    </>
  );
}
