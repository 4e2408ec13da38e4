import type { FileKind } from "~/features/files/file-info";

const words: Record<FileKind, [one: string, several: string]> = {
  image: ["1 foto", "fotos"],
  audio: ["1 áudio", "áudios"],
  pdf: ["1 documento", "documentos"],
};

/** What is attached to a note, in a few words: "2 fotos · 1 áudio". */
export function attachedWords(kinds: readonly FileKind[]): string {
  return (Object.keys(words) as FileKind[])
    .map((kind) => ({ count: kinds.filter((k) => k === kind).length, said: words[kind] }))
    .filter(({ count }) => count > 0)
    .map(({ count, said: [one, several] }) => (count === 1 ? one : `${count} ${several}`))
    .join(" · ");
}
