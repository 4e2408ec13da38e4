import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { NotePage } from "~/features/records/components/note/note-page";
import { noteOf } from "~/features/records/components/record/record-words";
import { readNote } from "~/features/records/note/read-note.server";
import { afterSaving } from "~/features/records/writing/after-saving";
import { recordParams } from "~/features/records/writing/record-forms.schema";
import { savePosted } from "~/features/records/writing/save-posted.server";
import { takeNoteFiles } from "~/features/records/writing/take-note-files.server";
import { noteFormSchema, type PostedNote } from "~/features/records/writing/text-form.schema";
import { textOnPage } from "~/features/records/writing/text-on-page.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, filesIn } from "~/http/parse.server";
import documentSheet from "~/styles/document.css?url";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Nota");
export const links = () => [{ rel: "stylesheet", href: documentSheet }];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = check(recordParams, args.params);
    const { note, patient, session, inCare, mayWrite } = await readNote(ctx, asked);
    if (!note || note.signature) throw redirect(teamPaths.record(asked.patientId, asked.noteId));
    const text = textOnPage(note.content, note.version, note.savedAt);
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    const { id: noteId, happenedAt, broughtAt } = note;
    const who = { patient, session, inCare, mayWrite, owner: ctx.actor.memberId, reader };
    return { ...who, text, files: note.files, noteId, happenedAt, broughtAt };
  });
}

/** Saves without the editor. */
export async function action(args: ActionFunctionArgs) {
  const save = async (ctx: PsychologistCtx, posted: PostedNote) => {
    const asked = check(recordParams, args.params);
    const note = await savePosted(ctx, asked, posted);
    if (!note) return redirect(teamPaths.records(asked.patientId));
    if (posted.next === "sign") return redirect(teamPaths.recordSign(note.patientId, note.id));
    return redirect(afterSaving(teamPaths.recordEdit(note.patientId, note.id)));
  };
  return submit(args, requirePsychologist, noteFormSchema, save, (ctx, form, typed) =>
    takeNoteFiles(ctx, check(recordParams, args.params), filesIn(form, "attachment"), typed),
  );
}

/** A note that is not signed, opened from the prontuário. */
export default function EditRecord() {
  const { patient, session, happenedAt, broughtAt, reader, ...rest } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <>
      <PageHeader
        title={`Nota sobre ${patient.name}`}
        lead={noteOf(happenedAt, session, reader, broughtAt)}
        back={{ to: teamPaths.records(patient.id), label: "Prontuário" }}
      />
      <NotePage
        {...rest}
        patient={patient}
        session={session}
        templates={[]}
        template={undefined}
        here={teamPaths.recordEdit(patient.id, rest.noteId)}
        saveHref={`/api/psychologist/patients/${patient.id}/records/${rest.noteId}`}
        signHref={teamPaths.recordSign(patient.id, rest.noteId)}
        refusal={refusal}
        zone={reader.zone}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
