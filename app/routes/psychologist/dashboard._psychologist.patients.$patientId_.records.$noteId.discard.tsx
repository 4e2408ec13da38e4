import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DiscardForm } from "~/features/records/components/record/discard-form";
import { noteOf } from "~/features/records/components/record/record-words";
import { documentToHtml } from "~/features/records/document/document-html";
import { discardNote } from "~/features/records/note/discard-note.server";
import { readNote } from "~/features/records/note/read-note.server";
import { discardFormSchema, recordParams } from "~/features/records/writing/record-forms.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import documentSheet from "~/styles/document.css?url";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Descartar o rascunho");
export const links = () => [{ rel: "stylesheet", href: documentSheet }];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = check(recordParams, args.params);
    const { note, patient, session } = await readNote(ctx, asked);
    if (!note || note.signature) throw redirect(teamPaths.record(asked.patientId, asked.noteId));
    const { id, version, happenedAt, files } = note;
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { id, version, happenedAt, html: documentToHtml(note.content), files, patient, session, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, discardFormSchema, async (ctx, { version }) => {
    const asked = check(recordParams, args.params);
    await discardNote(ctx, asked, version);
    return redirect(`${teamPaths.records(asked.patientId)}?done=discarded`);
  });
}

/** Before a draft is given up: what goes with it. */
export default function DiscardRecord() {
  const { id, patient, session, happenedAt, reader, ...rest } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Descartar o rascunho"
        lead={`${patient.name} · ${noteOf(happenedAt, session, reader)}`}
        back={{ to: teamPaths.recordEdit(patient.id, id), label: "Nota" }}
      />
      <DiscardForm
        {...rest}
        isOfSession={session !== null}
        editHref={teamPaths.recordEdit(patient.id, id)}
        refusal={refusal}
      />
    </div>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
