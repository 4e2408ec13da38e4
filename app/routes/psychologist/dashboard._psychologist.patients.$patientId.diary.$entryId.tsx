import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useParams, type ClientActionFunctionArgs } from "@remix-run/react";
import { commentEntry } from "~/features/diary/reading/comment-entry.server";
import { CommentForm } from "~/features/diary/components/reading/comment-form";
import { usePatientFrame } from "~/features/diary/components/caseload/patient-frame";
import { SharedEntryPanel } from "~/features/diary/components/reading/shared-entry-panel";
import { commentFormSchema } from "~/features/diary/diary.schema";
import { readSharedEntry } from "~/features/diary/reading/read-shared-entry.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { entryParams } from "~/features/tenancy/components/address-parts";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { pageMeta } from "~/ui/shell/page-meta";
import { searchWith } from "~/ui/list/search-with";

export const meta: MetaFunction = () => pageMeta("Anotação de paciente");

/** Opening an entry marks it as read. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const entry = await readSharedEntry(ctx, check(entryParams, args.params));
    return { entry, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, commentFormSchema, async (ctx, { content, key }) => {
    const ids = check(entryParams, args.params);
    await commentEntry(ctx, { ...ids, content }, key);
    return redirect(teamPaths.patientEntry(ids.patientId, ids.entryId) + new URL(args.request.url).search);
  });
}

/** Without network the page stays, with the comment as it was written. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** One shared entry, beside the list on wide screens and over it on phones. */
export default function SharedEntry() {
  const { entry, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const { patientId = "" } = useParams();
  const { entryIds, search } = usePatientFrame(entry.id);
  const at = entryIds.indexOf(entry.id);
  const hrefAt = (place: number) => {
    const id = at < 0 ? undefined : entryIds[place];
    return id === undefined ? null : teamPaths.patientEntry(patientId, id) + search;
  };
  return (
    <SharedEntryPanel
      key={entry.id}
      entry={entry}
      newerHref={hrefAt(at - 1)}
      olderHref={hrefAt(at + 1)}
      closeHref={teamPaths.patient(patientId) + search}
      hrefOfTag={(tag) => teamPaths.patient(patientId) + searchWith(search, { tag, cursor: null })}
      transcriptsHref={teamPaths.patientTranscripts(patientId, entry.id)}
      reader={reader}
    >
      <CommentForm
        key={entry.comments.length}
        action={teamPaths.patientEntry(patientId, entry.id) + search}
        refusal={refusal}
      />
    </SharedEntryPanel>
  );
}
