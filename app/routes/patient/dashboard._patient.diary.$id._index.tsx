import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { HeavyMood } from "~/features/diary/components/mood/heavy-mood";
import { NotDone } from "~/features/diary/components/entry/not-done";
import { OwnEntry } from "~/features/diary/components/entry/own-entry";
import { UndoDelete } from "~/features/diary/components/entry/undo-delete";
import { answerComments } from "~/features/diary/reading/comment-entry.server";
import { deleteEntry } from "~/features/diary/entry/delete-entry.server";
import { ownEntryFormSchema } from "~/features/diary/entry/entry-forms.schema";
import { readEntry } from "~/features/diary/entry/read-entry.server";
import { restoreEntry } from "~/features/diary/entry/restore-entry.server";
import { EntryReflection } from "~/features/insights/components/entry-reflection";
import { askReflection } from "~/features/insights/reflection/ask-reflection.server";
import { readEntryReflection } from "~/features/insights/reflection/read-reflection.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { isLostNetwork, sendOrKeep } from "~/ui/draft/lost-network";
import { useDropDraft } from "~/ui/draft/use-drop-draft";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** The title stays out of the tab and of the browser's history. */
export const meta: MetaFunction = () => pageMeta("Anotação");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    const [entry, team, reflection] = await Promise.all([
      readEntry(ctx, { id }),
      careTeam(ctx),
      readEntryReflection(ctx, id),
    ]);
    const search = new URL(args.request.url).searchParams;
    const { memberId, zone } = ctx.actor;
    const done = { saved: search.get("saved"), restored: search.has("restored") };
    const reader = { now: ctx.now(), zone };
    const shown = entry.isPrivate ? null : reflection;
    return { entry, team: team.map(({ name }) => name), owner: memberId, done, reflection: shown, reader };
  });
}

/** Deletes this note, brings it back, or answers what was said under it. Posted to the page itself: without network its code is there to say so. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, ownEntryFormSchema, async (ctx, asked) => {
    const { id = "" } = args.params;
    if (asked.intent === "answer") {
      await answerComments(ctx, { entryId: id, content: asked.content }, asked.key);
      return redirect(paths.diaryEntry(id));
    }
    if (asked.intent === "restore") {
      await restoreEntry(ctx, { id });
      return redirect(`${paths.diaryEntry(id)}?restored`);
    }
    if (asked.intent === "reflect") {
      await askReflection(ctx, { entryId: id });
      return redirect(`${paths.diaryEntry(id)}#reflexao`);
    }
    await deleteEntry(ctx, { id });
    return redirect(`${paths.diary()}?deleted=${id}`);
  });
}

export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const intent = (await request.clone().formData()).get("intent");
  return sendOrKeep(() => serverAction<typeof action>(), typeof intent === "string" ? intent : undefined);
}

/** Reading one's own note. */
export default function ReadEntry() {
  const { entry, team, owner, done, reflection, reader } = useLoaderData<typeof loader>();
  useDropDraft({ owner, forms: [paths.diaryNew(), paths.diaryEdit(entry.id)] }, done.saved);
  const answer = useActionData<unknown>();
  const refusal = refusalOf(answer, { intent: "answer" });
  const answering = refusal !== undefined || isLostNetwork(answer, "answer");
  const back = { to: paths.diary(), label: "Diário" };
  if (entry.deletedAt !== null) {
    return (
      <>
        <NotDone />
        <UndoDelete id={entry.id} />
        <PageHeader title="Esta anotação foi excluída" lead="Depois de 24 horas ela é apagada de vez." back={back} />
      </>
    );
  }
  return (
    <>
      {done.saved !== null && <Flash>Anotação salva.</Flash>}
      {done.restored && <Flash>A anotação voltou ao seu diário.</Flash>}
      {done.saved !== null && <HeavyMood mood={entry.mood} className="mb-6" />}
      <OwnEntry entry={entry} team={team} reader={reader} refusal={refusal} answering={answering} />
      {reflection && (
        <EntryReflection said={reflection} reader={reader} refusal={refusalOf(answer, { intent: "reflect" })} />
      )}
      {done.saved === null && <HeavyMood mood={entry.mood} className="mt-10 border-t border-line pt-5" />}
    </>
  );
}
