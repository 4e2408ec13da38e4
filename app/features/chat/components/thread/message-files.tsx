import { FileText } from "lucide-react";
import { useEffect, useState, type ComponentType } from "react";
import type { FileInfo } from "~/features/files/file-info";
import { sizeWords } from "~/features/files/components/file-words";
import { paths } from "~/paths";

/** What a message carries: photos as they are, audio to hear, documents to open. */
export function MessageFiles({ files }: { files: FileInfo[] }) {
  return (
    <ul className="mb-1 space-y-1.5">
      {files.map((file) => (
        <li key={file.id}>
          <OneFile file={file} />
        </li>
      ))}
    </ul>
  );
}

function OneFile({ file }: { file: FileInfo }) {
  const href = paths.file(file.id);
  if (file.kind === "audio") {
    return <Sound src={href} duration={file.duration} label={`Áudio: ${file.name}`} />;
  }
  if (file.kind === "image") {
    return (
      <a href={href} target="_blank" rel="noreferrer" className="block">
        <img
          src={href}
          alt={`Foto: ${file.name}`}
          loading="lazy"
          width={file.width}
          height={file.height}
          className="h-auto max-h-80 w-auto max-w-full rounded-md bg-sunk object-contain"
        />
      </a>
    );
  }
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="flex min-h-11 items-center gap-2.5 rounded-md border border-line bg-paper px-3"
    >
      <FileText aria-hidden="true" className="size-5 shrink-0 text-act" />
      <span className="min-w-0 truncate">{file.name}</span>
      <span className="ml-auto shrink-0 text-xs text-ink-soft">{sizeWords(file.size)}</span>
    </a>
  );
}

type SoundProps = { src: string; duration?: number | undefined; label: string };

/** The house's own player once it has been loaded, which only sounds need; until then, and without scripts, the browser's. */
function Sound({ src, duration, label }: SoundProps) {
  const [Player, setPlayer] = useState<ComponentType<SoundProps> | null>(null);
  useEffect(() => {
    import("~/features/files/components/audio-player").then(
      ({ AudioPlayer }) => setPlayer(() => AudioPlayer),
      () => undefined, // without network the browser's stays
    );
  }, []);
  return (
    <div className="flex min-h-13 w-72 max-w-full items-center">
      {Player ? (
        <Player src={src} label={label} duration={duration} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- somebody's own voice: there is no text of it
        <audio controls preload="none" src={src} aria-label={label} className="h-11 w-full" />
      )}
    </div>
  );
}
