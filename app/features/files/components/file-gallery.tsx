import { FileText } from "lucide-react";
import { paths } from "~/paths";
import type { FileInfo } from "../file-info";
import { AudioPlayer } from "./audio-player";
import { sizeWords } from "./file-words";

type FileGalleryProps = {
  files: readonly FileInfo[];
  /** What they are part of: "Arquivos da anotação". */
  label: string;
};

/** Photos, voice notes and documents of something, to be looked at, heard and saved. Works without JavaScript. */
export function FileGallery({ files, label }: FileGalleryProps) {
  if (files.length === 0) return null;
  const photos = files.filter(({ kind }) => kind === "image");
  const others = files.filter(({ kind }) => kind !== "image");
  return (
    <section aria-label={label} className="max-w-reading space-y-3">
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {photos.map((photo) => (
            <li key={photo.id} className="min-w-0">
              <Photo photo={photo} large={photos.length === 1} />
            </li>
          ))}
        </ul>
      )}
      {others.map((file) =>
        file.kind === "audio" ? (
          <AudioPlayer
            key={file.id}
            src={paths.file(file.id)}
            label={file.name}
            {...(file.duration === undefined ? {} : { duration: file.duration })}
          />
        ) : (
          <FileLink key={file.id} file={file} />
        ),
      )}
    </section>
  );
}

/** One photo in the height of the row; pressed, it opens whole. */
function Photo({ photo: { id, name, width, height }, large }: { photo: FileInfo; large: boolean }) {
  return (
    <a href={paths.file(id)} target="_blank" rel="noopener" className="block rounded-md focus-visible:rounded-md">
      <img
        src={paths.file(id)}
        alt={`Foto: ${name}`}
        width={width}
        height={height}
        loading="lazy"
        className={`w-auto max-w-full rounded-md bg-sunk object-cover ${large ? "h-auto max-h-96" : "h-36"}`}
      />
    </a>
  );
}

function FileLink({ file: { id, name, size } }: { file: FileInfo }) {
  return (
    <a href={paths.file(id)} download={name} className="link flex min-h-11 items-center gap-2">
      <FileText aria-hidden="true" className="size-5 shrink-0" />
      <span className="min-w-0 truncate">{name}</span>
      <span className="shrink-0 text-sm text-ink-soft">{sizeWords(size)}</span>
    </a>
  );
}
