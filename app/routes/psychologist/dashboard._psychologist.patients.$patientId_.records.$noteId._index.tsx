import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { AddendumForm } from "~/features/records/components/record/addendum-form";
import { BrokenSignature } from "~/features/records/components/record/broken-signature";
import { mentionHref } from "~/features/records/components/record/mention-href";
import { NoteAside } from "~/features/records/components/record/note-aside";
import { RecordText } from "~/features/records/components/record/record-text";
import { noteOf } from "~/features/records/components/record/record-words";
import { ShareForm } from "~/features/records/components/record/share-form";
import { documentToHtml } from "~/features/records/document/document-html";
import { readNote } from "~/features/records/note/read-note.server";
import { shareNote } from "~/features/records/reading/share-note.server";
import { checkFiles } from "~/features/records/signing/check-files.server";
import { addToNote } from "~/features/records/signing/add-to-note.server";
import { recordFormSchema, recordParams } from "~/features/records/writing/record-forms.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import documentSheet from "~/styles/document.css?url";
import { teamPaths } from "~/team-paths";
import { unsentForm } from "~/ui/device/unsent";
import { useDropDraft } from "~/ui/draft/use-drop-draft";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Nota");
export const links = () => [{ rel: "stylesheet", href: documentSheet }];

const doneWords: Record<string, string> = {
  signed: "Nota assinada.",
  add: "Adendo assinado.",
  yes: "A pessoa pode ler esta nota.",
  no: "A pessoa não vê mais esta nota na plataforma.",
};

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = check(recordParams, args.params);
    const { note, patient, session, mayWrite } = await readNote(ctx, asked);
    if (!note) throw redirect(teamPaths.records(asked.patientId));
    const { content, addenda, ...shown } = note;
    const hrefOf = mentionHref(patient.id);
    const html = documentToHtml(content, { hrefOf });
    const added = addenda.map(({ content: said, ...one }) => ({
      ...one,
      html: documentToHtml(said, { below: 1, hrefOf }),
    }));
    const { searchParams } = new URL(args.request.url);
    const [done, saved] = [doneWords[searchParams.get("done") ?? ""], searchParams.get("saved")];
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { ...shown, html, added, patient, session, mayWrite, done, saved, owner: ctx.actor.memberId, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, recordFormSchema, async (ctx, posted) => {
    const asked = check(recordParams, args.params);
    const here = teamPaths.record(asked.patientId, asked.noteId);
    if (posted.intent === "check") return { broken: await checkFiles(ctx, asked) };
    if (posted.intent === "share") {
      await shareNote(ctx, asked, posted.readable === "yes");
      return redirect(`${here}?done=${posted.readable}`);
    }
    await addToNote(ctx, asked, posted.addendum, posted.key);
    return redirect(`${here}?done=add&saved=${encodeURIComponent(posted.key ?? "")}`);
  });
}

/** One note of the prontuário, for reading. */
export default function Record() {
  const { id, html, added, signature, patient, session, reader, ...rest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = refusalOf(answer, { intent: "add" });
  const checked = answer && "broken" in answer ? answer : null;
  const draftForm = unsentForm(`addendum/${id}`);
  useDropDraft({ owner: rest.owner, forms: [draftForm] }, rest.saved);
  return (
    <>
      <PageHeader
        title={signature ? "Nota assinada" : "Rascunho de nota"}
        lead={`${patient.name} · ${noteOf(rest.happenedAt, session, reader, rest.broughtAt)}`}
        back={{ to: teamPaths.records(patient.id), label: "Prontuário" }}
        actions={<Acts patientId={patient.id} noteId={id} canEdit={rest.mayWrite} />}
      />
      {rest.done && !refusal && <Flash>{rest.done}</Flash>}
      {!rest.isIntact && <BrokenSignature files={rest.files} />}
      {checked && <Checked names={checked.broken} />}
      <div className="note-beside">
        <div className="min-w-0">
          <RecordText html={html} signature={signature} addenda={added} files={rest.files} zone={reader.zone} />
          {signature && (
            <AddendumForm
              key={rest.saved}
              owner={rest.owner}
              draftForm={draftForm}
              refusal={refusal}
              isNext={rest.saved !== null}
            />
          )}
        </div>
        <NoteAside patient={patient} noteId={id} session={session} isDraft={rest.mayWrite}>
          {signature && (
            <div className="mt-4 space-y-4">
              {rest.files.length > 0 && <CheckForm />}
              <ShareForm readableAt={rest.readableAt} name={patient.name} reader={reader} />
            </div>
          )}
        </NoteAside>
      </div>
    </>
  );
}

/** Whether every file is what was signed, byte by byte. */
function CheckForm() {
  const pending = useNavigation().formData?.get("intent") === "check";
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="check" />
      <Button variant="quiet" pending={pending} pendingLabel="Conferindo…">
        Conferir os arquivos
      </Button>
    </Form>
  );
}

function Checked({ names }: { names: string[] }) {
  if (names.length > 0) return <BrokenSignature files={names.map((name) => ({ name, isIntact: false }))} />;
  return <Flash>Os arquivos são os que foram assinados.</Flash>;
}

type ActsProps = { patientId: string; noteId: string; canEdit: boolean };

function Acts({ patientId, noteId, canEdit }: ActsProps) {
  return (
    <>
      {canEdit && (
        <>
          <Button asChild>
            <Link to={teamPaths.recordSign(patientId, noteId)}>Conferir e assinar</Link>
          </Button>
          <Button asChild variant="quiet">
            <Link to={teamPaths.recordEdit(patientId, noteId)}>Escrever</Link>
          </Button>
        </>
      )}
      <Button asChild variant="quiet">
        <Link to={teamPaths.recordPrint(patientId, noteId)}>Imprimir</Link>
      </Button>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
