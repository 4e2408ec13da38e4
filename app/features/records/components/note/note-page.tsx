import type { Attachment } from "~/features/files/attachment-value";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { Notice } from "~/ui/feedback/notice";
import { NoteAside, type AsideGoal } from "../record/note-aside";
import type { OfferedTemplate } from "../templates/template-choice";
import { teamPaths } from "~/team-paths";
import { NoteForm, type NoteText } from "./note-form";
import { unsentForm } from "~/ui/device/unsent";
import { overtakenBy } from "./overtaken";

export type NotePageProps = {
  text: NoteText;
  /** What is part of the note. */
  files: readonly Attachment[];
  /** Whether more may be brought: while care lasts. */
  inCare: boolean;
  noteId: string | null;
  patient: { id: string; name: string };
  session: { id: string } | null;
  /** What is worked towards, to be looked at in this session. */
  goals?: readonly AsideGoal[];
  mayWrite: boolean;
  templates: readonly OfferedTemplate[];
  template: string | undefined;
  /** This page's own address. */
  here: string;
  saveHref: string;
  signHref: string;
  owner: string;
  refusal: Refusal | undefined;
  zone: string;
};

/** Where files of a note are changed, beside where its text is saved. */
function filesHref(saveHref: string): string {
  const [path = "", search] = saveHref.split("?");
  return `${path}/files${search ? `?${search}` : ""}`;
}

/** Writing a note of the prontuário, with what is wanted beside it. */
export function NotePage(props: NotePageProps) {
  const { text, noteId, patient, session, refusal, here } = props;
  // One name for the copy on this device, whichever address the note was opened by.
  const place = unsentForm(session ? `note/${session.id}/${patient.id}` : `note/${noteId ?? ""}`);
  if (!props.mayWrite) return <Closed />;
  return (
    <div className="note-beside">
      <div className="min-w-0">
        <NoteForm
          key={`${place} ${props.template ?? ""}`}
          text={text}
          beginning={{
            templates: props.templates,
            chosen: props.template,
            from: { session: session?.id, patientId: patient.id },
          }}
          saveHref={props.saveHref}
          draft={{ owner: props.owner, form: place }}
          label={session ? "Nota da sessão" : "Nota"}
          placeholder="O que houve, o que você observou, o que combinaram"
          mentionsHref={teamPaths.mentions(patient.id)}
          {...(noteId
            ? {
                addendum: {
                  href: `${teamPaths.record(patient.id, noteId)}#adendo`,
                  form: unsentForm(`addendum/${noteId}`),
                },
              }
            : {})}
          next={{ href: props.signHref, label: "Conferir e assinar" }}
          {...(props.inCare || props.files.length > 0
            ? { files: { patientId: patient.id, attached: props.files, href: filesHref(props.saveHref) } }
            : {})}
          refusal={refusal}
          overtaken={overtakenBy(refusal, text.plain.text, here)}
          zone={props.zone}
        />
      </div>
      <NoteAside patient={patient} noteId={noteId} session={session} goals={props.goals} isDraft />
    </div>
  );
}

function Closed() {
  return (
    <Notice title="Esta nota não pode ser escrita">
      <p>
        O acompanhamento terminou. O que já existe continua no prontuário, para ler, terminar e acrescentar; uma nota
        nova, só de sessão que aconteceu.
      </p>
    </Notice>
  );
}
