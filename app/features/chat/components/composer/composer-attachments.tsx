import { useEffect, useRef } from "react";
import { fromAttachmentValue } from "~/features/files/attachment-value";
import type { FileInfo } from "~/features/files/file-info";
import { FilePicker } from "~/features/files/components/file-picker";
import { UploadList } from "~/features/files/components/upload-list";
import { useUploads } from "~/features/files/components/use-uploads";
import { VoiceRecorder } from "~/features/files/components/voice-recorder";
import { mostFiles } from "../../message/limits";
import type { StoredFile } from "../engine/refused-post";

export type ComposerAttachmentsProps = {
  /** Pasted or dropped: each new list is added once. */
  given: readonly File[];
  /** Stored already. */
  initial: readonly StoredFile[];
  /** What is here, and whether something is still on its way. */
  onChange: (files: FileInfo[], busy: boolean) => void;
};

/** Files and voice of the message that is being written. Loaded when somebody wants one. */
export default function ComposerAttachments({ given, initial, onChange }: ComposerAttachmentsProps) {
  const { items, files, busy, room, add, addRecording, remove, resume } = useUploads({
    max: mostFiles,
    initial: initial.map(({ value }) => ({ ...fromAttachmentValue(value), type: "" })),
  });
  const taken = useRef<readonly File[]>([]);
  const told = useRef(onChange);
  const said = files.map(({ id }) => id).join();
  useEffect(() => {
    told.current = onChange;
  });
  useEffect(() => {
    if (taken.current !== given) add([...given]);
    taken.current = given;
  }, [add, given]);
  // `said` is what changes of `files`
  useEffect(() => told.current(files, busy), [said, busy]);
  return (
    <div className="mx-auto mb-2 max-w-3xl">
      {files.map(({ id }) => (
        <input key={id} type="hidden" name="files" value={id} />
      ))}
      <UploadList items={items} onRemove={remove} onResume={resume} label="Arquivos desta mensagem" />
      {room > 0 ? (
        <div className="mt-2 flex flex-wrap items-start gap-2">
          <FilePicker onFiles={add} label="Escolher arquivos" />
          <VoiceRecorder onRecorded={addRecording} />
        </div>
      ) : (
        <p className="mt-2 text-sm text-ink-soft">São {mostFiles} arquivos no máximo. Para trocar, tire um.</p>
      )}
    </div>
  );
}
