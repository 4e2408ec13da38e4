import { useEffect, useRef, useState } from "react";
import type { ComponentType } from "react";
import { whenIdle } from "~/ui/device/idle";
import { FieldError } from "~/ui/form/field-error";
import { toAttachmentValue, type Attachment } from "../attachment-value";
import type { AttachmentsProps } from "./attachments";

type AttachmentsFieldProps = {
  label: string;
  hint: string;
  error: string | undefined;
  /** What is here already. */
  initial: Attachment[];
  max: number;
  /** For whose record, if not the sender's own. */
  patientId?: string | undefined;
  /** What the list of files is called. */
  listLabel?: string;
  /** What is here, whenever that changes. */
  onFiles?: (files: Attachment[]) => void;
  /** Whether something is on its way: saving has to wait for it. */
  onBusy: (busy: boolean) => void;
};

/**
 * Files of a form. Without JavaScript, and until it is there: a plain file input named `attachment`, posted with the form.
 * Then the picker with progress takes its place; what was chosen meanwhile goes over to it. Both name what is here `files`.
 */
export function AttachmentsField({
  label,
  hint,
  error,
  initial,
  max,
  patientId,
  listLabel = "Arquivos desta anotação",
  onFiles,
  onBusy,
}: AttachmentsFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [better, setBetter] = useState<{ Attachments: ComponentType<AttachmentsProps>; first: File[] }>();
  useEffect(
    () =>
      whenIdle(
        () =>
          void import("./attachments").then(
            ({ Attachments }) => setBetter({ Attachments, first: [...(input.current?.files ?? [])] }),
            () => undefined, // without network the plain one stays
          ),
      ),
    [],
  );
  return (
    <fieldset className="min-w-0 max-w-reading" aria-describedby="files-hint">
      <legend className="mb-1 font-medium">
        {label} <span className="font-normal text-ink-soft">(opcional)</span>
      </legend>
      <p id="files-hint" className="mb-2 text-sm text-ink-soft">
        {hint}
      </p>
      {better ? (
        <better.Attachments
          initial={initial}
          first={better.first}
          max={max}
          patientId={patientId}
          listLabel={listLabel}
          onFiles={onFiles}
          onBusy={onBusy}
        />
      ) : (
        <>
          <KeptFiles files={initial} />
          {initial.length < max && (
            <input
              ref={input}
              id="files"
              type="file"
              name="attachment"
              multiple
              accept="image/*,audio/*,application/pdf"
              aria-label="Escolher arquivos"
              className="block min-h-11 w-full max-w-form rounded-md border border-line-strong bg-raised p-2 text-sm file:mr-3 file:min-h-7 file:rounded-full file:border-0 file:bg-act-wash file:px-4 file:font-semibold file:text-act"
            />
          )}
        </>
      )}
      <FieldError id="files-error">{error}</FieldError>
    </fieldset>
  );
}

/** What is here already, to be kept or let go. */
function KeptFiles({ files }: { files: Attachment[] }) {
  return files.map((file) => (
    <label key={file.id} className="flex min-h-11 items-center gap-3">
      <input type="checkbox" name="files" value={toAttachmentValue(file)} defaultChecked className="size-5" />
      <span className="min-w-0 truncate">{file.name}</span>
    </label>
  ));
}
