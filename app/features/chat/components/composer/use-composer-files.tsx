import { Plus } from "lucide-react";
import { useEffect, useState, type ClipboardEvent, type ComponentType, type DragEvent, type ReactNode } from "react";
import type { FileInfo } from "~/features/files/file-info";
import { classNames } from "~/ui/class-names";
import type { ComposerAttachmentsProps } from "./composer-attachments";
import type { StoredFile } from "../engine/refused-post";

type Open = { View: ComponentType<ComposerAttachmentsProps>; given: File[]; initial: StoredFile[]; key: string };

const nothing: { files: FileInfo[]; busy: boolean } = { files: [], busy: false };

const none: StoredFile[] = [];

/**
 * Files that go with the message being written: by the button, by paste or by drop. What carries them is loaded with the first.
 * @param kept what a plain post that was refused had brought already
 * @param more what else is chosen under the same button
 */
export function useComposerFiles(kept: StoredFile[] = none, more: ReactNode = null) {
  const [open, setOpen] = useState<Open | null>(null);
  const [{ files, busy }, setHere] = useState(nothing);
  const [plain, setPlain] = useState(kept);
  const add = (given: File[], initial = none) =>
    void import("./composer-attachments").then(
      ({ default: View }) =>
        setOpen((was) => (was ? { ...was, given } : { View, given, initial, key: crypto.randomUUID() })),
      () => undefined, // without network nothing could be sent either
    );
  useEffect(() => {
    if (kept.length > 0) add([], kept);
  }, [kept]);
  const clear = () => {
    setPlain(none);
    setOpen(null);
    setHere(nothing);
  };
  const takeFrom = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    if (data.files.length === 0) return;
    event.preventDefault();
    add([...data.files]);
  };
  const panel: ReactNode = open ? (
    <div>
      <open.View
        key={open.key}
        given={open.given}
        initial={open.initial}
        onChange={(files, busy) => setHere({ files, busy })}
      />
      {more}
    </div>
  ) : (
    plain.length > 0 && <KeptFiles files={plain} />
  );
  const toggle = () => (open && files.length === 0 && !busy ? clear() : add([]));
  return {
    ...{ files, busy, clear, panel },
    button: <AttachButton expanded={open !== null} onPress={toggle} />,
    onPaste: (event: ClipboardEvent) => takeFrom(event, event.clipboardData),
    onDrop: (event: DragEvent) => takeFrom(event, event.dataTransfer),
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes("Files")) event.preventDefault();
    },
  };
}

/** Opens what carries files; without scripts a plain input stands in its place. */
function AttachButton({ expanded, onPress }: { expanded: boolean; onPress: () => void }) {
  return (
    <>
      <button
        type="button"
        onClick={onPress}
        aria-expanded={expanded}
        aria-label="Anexar arquivo, gravar voz e mais"
        className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunk [@media(scripting:none)]:hidden"
      >
        <Plus
          aria-hidden="true"
          className={classNames("size-5 transition-transform duration-150", expanded && "rotate-45")}
        />
      </button>
      <noscript>
        <input
          type="file"
          name="attachment"
          multiple
          accept="image/*,audio/*,application/pdf"
          aria-label="Anexar arquivos"
          className="min-h-11 w-28 text-sm"
        />
      </noscript>
    </>
  );
}

/** What is stored already, to be sent along or let go. */
function KeptFiles({ files }: { files: StoredFile[] }) {
  return (
    <ul aria-label="Arquivos desta mensagem" className="mx-auto mb-2 max-w-3xl">
      {files.map((file) => (
        <li key={file.value}>
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="files" value={file.value} defaultChecked className="size-5" />
            <span className="min-w-0 truncate">{file.name}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
