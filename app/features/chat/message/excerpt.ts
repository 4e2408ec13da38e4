import type { FileKind } from "~/features/files/file-info";
import { excerptLine } from "~/lib/text/cut-text";
import { cutWhole } from "~/lib/text/text-length";
import type { WireMessage } from "../chat.schema";
import type { Message } from "./message";

const longest = 120;
const fileWords: Record<FileKind, string> = { image: "Foto", audio: "Áudio", pdf: "PDF" };

/** The beginning of a message for a list: its words, else what its first file is; empty when it is gone. */
export function excerptOf({ content, files, deletedAt }: Pick<Message, "content" | "files" | "deletedAt">): string {
  if (deletedAt !== null) return "";
  const text = excerptLine(content, longest);
  const [file] = files;
  return text === "" && file ? fileWords[file.kind] : text;
}

/** A message in a line: its words, else what it carries. */
export function quoteWords({ content, files, deletedAt }: WireMessage): string {
  if (deletedAt) return "Mensagem apagada";
  const [file] = files;
  return cutWhole(content, 160) || (file ? fileWords[file.kind] : "");
}
