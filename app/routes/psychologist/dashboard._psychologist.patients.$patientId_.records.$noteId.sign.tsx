import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mentionHref } from "~/features/records/components/record/mention-href";
import { noteOf } from "~/features/records/components/record/record-words";
import { SignForm } from "~/features/records/components/record/sign-form";
import { documentToHtml } from "~/features/records/document/document-html";
import { readNote } from "~/features/records/note/read-note.server";
import { shareNote } from "~/features/records/reading/share-note.server";
import { signNote } from "~/features/records/signing/sign-note.server";
import { recordParams, signFormSchema } from "~/features/records/writing/record-forms.schema";
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
export const meta: MetaFunction = () => pageMeta("Assinar a nota");
export const links = () => [{ rel: "stylesheet", href: documentSheet }];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = check(recordParams, args.params);
    const { note, patient, session } = await readNote(ctx, asked);
    if (!note || note.signature) throw redirect(teamPaths.record(asked.patientId, asked.noteId));
    const { id, version, happenedAt, files } = note;
    const html = documentToHtml(note.content, { hrefOf: mentionHref(patient.id) });
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { id, version, happenedAt, html, files, patient, session, signer: { name: ctx.actor.name }, reader };
  });
}

/** A double press signs once: `signNote` answers the second with the same signature. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, signFormSchema, async (ctx, { version, readable, files }) => {
    const asked = check(recordParams, args.params);
    await signNote(ctx, asked, version, files);
    if (readable) await shareNote(ctx, asked, true);
    return redirect(`${teamPaths.record(asked.patientId, asked.noteId)}?done=signed`);
  });
}

/** Before a note is signed: what it says, and what that means. */
export default function SignRecord() {
  const { id, patient, session, happenedAt, reader, ...rest } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <>
      <PageHeader
        title="Conferir e assinar"
        lead={`${patient.name} · ${noteOf(happenedAt, session, reader)}`}
        back={{ to: teamPaths.recordEdit(patient.id, id), label: "Nota" }}
      />
      <SignForm
        {...rest}
        patientName={patient.name}
        editHref={teamPaths.recordEdit(patient.id, id)}
        refusal={refusal}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
