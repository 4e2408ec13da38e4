import type { FileInfo, FileKind } from "./file-info";

/** What a form needs to show of a file that is here already. */
export type Attachment = Pick<FileInfo, "id" | "kind" | "name" | "size">;

const kinds: readonly string[] = ["image", "audio", "pdf"] satisfies FileKind[];

/**
 * A file as the value of a form field: its id, and what is shown of it when the form comes back. One word, so that a page
 * that shows posted words shows none of it.
 */
export function toAttachmentValue({ id, kind, size, name }: Attachment): string {
  return [id, kind, size, encodeURIComponent(name)].join("|");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "arquivo";
  }
}

/** Whether a text is a kind of file. */
function isKind(text: string): text is FileKind {
  return kinds.includes(text);
}

/** The file that a form's value names. Only the id counts at the server; the rest is what this very form was given. */
export function fromAttachmentValue(value: string): Attachment {
  const [id = "", kind = "", size = "", name = ""] = value.split("|");
  return { id, kind: isKind(kind) ? kind : "pdf", size: Number(size) || 0, name: decoded(name) || "arquivo" };
}

/** The files that a form's field holds: no value, one, or several. */
export function attachmentsIn(values: string | string[] | undefined): Attachment[] {
  return [values ?? []].flat().flatMap((value) => (value === "" ? [] : [fromAttachmentValue(value)]));
}
