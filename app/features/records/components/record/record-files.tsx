import type { FileInfo } from "~/features/files/file-info";
import { FileGallery } from "~/features/files/components/file-gallery";
import { sizeWords } from "~/features/files/components/file-words";
import { inGroups } from "./record-words";

export type ShownFile = FileInfo & { sha256: string; isIntact: boolean };

type RecordFilesProps = {
  files: readonly ShownFile[];
  /** Whether they are signed: then each is listed with its sum. */
  isSigned: boolean;
};

/** Files of a note, to be looked at and heard; of a signed one also which they were, on paper too. */
export function RecordFiles({ files, isSigned }: RecordFilesProps) {
  if (files.length === 0) return null;
  return (
    <section aria-label="Arquivos da nota" className="mt-5 border-t border-line pt-4">
      <h2 className="mb-2 text-base font-semibold">Arquivos</h2>
      <div className="print:hidden">
        <FileGallery files={files.filter(({ isIntact }) => isIntact)} label="Arquivos da nota" />
      </div>
      <ul className={isSigned ? "mt-3 space-y-1 text-sm text-ink-soft" : "hidden text-sm print:block"}>
        {files.map((file) => (
          <li key={file.id} className="wrap-anywhere">
            <span className="font-medium text-ink">{file.name}</span>, {sizeWords(file.size)}
            {!file.isIntact && <strong className="text-wrong-text">. Não é o que foi assinado.</strong>}
            {isSigned && (
              <>
                {" "}
                · SHA-256 <span className="font-mono text-xs">{inGroups(file.sha256)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
