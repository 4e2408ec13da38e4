import { cutWhole } from "~/lib/text/text-length";
import type { WireMessage } from "../../chat.schema";

const fileWords = { image: "Foto", audio: "Áudio", pdf: "PDF" } as const;

/** A message in a line: its words, else what it carries. */
export function quoteWords({ content, files, deletedAt }: WireMessage): string {
  if (deletedAt) return "Mensagem apagada";
  const [file] = files;
  return cutWhole(content, 160) || (file ? fileWords[file.kind] : "");
}
