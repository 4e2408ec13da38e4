import { useEffect, useRef } from "react";
import { toAttachmentValue, type Attachment } from "../attachment-value";
import { FilePicker } from "./file-picker";
import { UploadList } from "./upload-list";
import { useUploads, type Uploads } from "./use-uploads";
import { VoiceRecorder } from "./voice-recorder";

export type AttachmentsProps = {
  initial: Attachment[];
  /** Chosen before this was there. */
  first: File[];
  max: number;
  /** For whose record, if not the sender's own. */
  patientId?: string | undefined;
  listLabel: string;
  /** What is here, whenever that changes. */
  onFiles?: ((files: Attachment[]) => void) | undefined;
  onBusy: (busy: boolean) => void;
};

/** Adds once what was chosen before the picker was there. */
function useFirst({ add }: Uploads, first: File[]): void {
  const taken = useRef(false);
  useEffect(() => {
    if (!taken.current) add(first);
    taken.current = true;
  }, [add, first]);
}

/** Picker, recorder and list of a form's files; each that is here is a hidden field named `files`. */
export function Attachments({ initial, first, max, patientId, listLabel, onFiles, onBusy }: AttachmentsProps) {
  const uploads = useUploads({ max, patientId, initial: initial.map((file) => ({ ...file, type: "" })) });
  const { items, files, busy, room, add, addRecording, remove, resume } = uploads;
  const fields = useRef<HTMLDivElement>(null);
  const said = files.map(({ id }) => id).join();
  useFirst(uploads, first);
  useEffect(() => onBusy(busy), [onBusy, busy]);
  // Hidden fields change without an event: the draft of this form must hear of them.
  useEffect(() => onFiles?.(files), [said]);
  useEffect(() => void fields.current?.dispatchEvent(new Event("input", { bubbles: true })), [said]);
  return (
    <>
      <div ref={fields}>
        {files.map((file) => (
          <input key={file.id} type="hidden" name="files" value={toAttachmentValue(file)} />
        ))}
      </div>
      <UploadList items={items} onRemove={remove} onResume={resume} label={listLabel} />
      {room > 0 ? (
        <div className="mt-3 flex flex-wrap items-start gap-3">
          <FilePicker onFiles={add} label="Escolher arquivos" />
          <VoiceRecorder onRecorded={addRecording} />
        </div>
      ) : (
        <p className="mt-2 text-sm text-ink-soft">São {max} arquivos no máximo. Para trocar, tire um.</p>
      )}
    </>
  );
}
