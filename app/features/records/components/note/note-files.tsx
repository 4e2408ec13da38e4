import { attachmentsIn, type Attachment } from "~/features/files/attachment-value";
import { AttachmentsField } from "~/features/files/components/attachments-field";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { mostNoteFiles } from "../../note/note-files";
import type { FilesSync } from "./use-note-files";

export type NoteFilesProps = {
  patientId: string;
  /** What is part of the note, as the server says. */
  attached: readonly Attachment[];
  refusal: Refusal | undefined;
  sync: FilesSync;
};

function keyOf(refusal: Refusal | undefined) {
  const key = typedIn(refusal, "key");
  return key ? { value: key } : {};
}

/** Files of a draft: posted with the form where there is no editor, else sent and attached as they are chosen. */
export function NoteFiles({ patientId, attached, refusal, sync }: NoteFilesProps) {
  const typed = refusal?.values.files;
  return (
    <div className="mt-6">
      {attached.map((file) => (
        <input key={file.id} type="hidden" name="had" value={file.id} />
      ))}
      {/* Drawn anew once these are part of the note. */}
      <HiddenIdempotencyKey key={attached.map(({ id }) => id).join()} name="key" {...keyOf(refusal)} />
      <AttachmentsField
        label="Arquivos da nota"
        hint={`Até ${String(mostNoteFiles)} fotos, áudios ou PDF de 10 MB. São assinados com a nota, e quem pode ler a nota também os vê.`}
        error={refusal?.fields.files ?? refusal?.fields.file}
        initial={typed === undefined ? [...attached] : attachmentsIn(typed)}
        max={mostNoteFiles}
        patientId={patientId}
        listLabel="Arquivos da nota"
        onFiles={sync.onFiles}
        onBusy={sync.onBusy}
      />
      <p role="status" className="mt-2 text-sm text-ink-soft">
        {sync.words}
        {sync.failed && (
          <>
            {" "}
            <button type="button" className="link min-h-11 font-medium" onClick={() => void sync.flush()}>
              Tentar de novo
            </button>
          </>
        )}
      </p>
    </div>
  );
}
