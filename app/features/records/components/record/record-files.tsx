import type { FileInfo } from "~/features/files/file-info";
import { paths } from "~/paths";
import { inGroups } from "./record-words";

export type ShownFile = FileInfo & { sha256: string; isIntact: boolean };

type RecordFilesProps = {
  files: readonly ShownFile[];
  /** Whether they are signed: then each is named with its sum. */
  isSigned: boolean;
};

const inKilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString("pt-BR")} kB`;

/** Files of a note, to be looked at and heard; of a signed one also which they were, on paper too. Plain HTML: it needs no script. */
export function RecordFiles({ files, isSigned }: RecordFilesProps) {
  if (files.length === 0) return null;
  return (
    <section aria-label="Arquivos da nota" className="mt-5 border-t border-line pt-4">
      <h2 className="mb-2 text-base font-semibold">Arquivos</h2>
      <ul className="space-y-4">
        {files.map((file) => (
          <li key={file.id} className="text-sm text-ink-soft wrap-anywhere">
            {file.isIntact && <Content file={file} />}
            <a href={paths.file(file.id)} target="_blank" rel="noopener" className="link font-medium">
              {file.name}
            </a>
            , {inKilobytes(file.size)}
            {!file.isIntact && <strong className="text-wrong-text">. Não é o que foi assinado.</strong>}
            {isSigned && (
              <span className="block">
                SHA-256 <span className="font-mono text-xs">{inGroups(file.sha256)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Content({ file: { id, kind, name, width, height } }: { file: ShownFile }) {
  const src = paths.file(id);
  if (kind === "image")
    return (
      <img
        {...{ src, width, height, loading: "lazy" }}
        alt={`Foto: ${name}`}
        className="mb-2 h-auto max-h-96 w-auto max-w-full rounded-md bg-sunk object-cover"
      />
    );
  if (kind === "audio")
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- somebody's own voice: there is no text of it
    return <audio controls preload="none" src={src} aria-label={name} className="mb-2 w-full print:hidden" />;
  return null;
}
