import { messageLives, type MessageLife } from "../../message/message";

/** A file that is stored already: as a form's field names it, and as people do. */
export type StoredFile = { value: string; name: string };
/** A plain post that came back: why, and all that was in it. Its files are stored already. */
export type RefusedPost = { message: string; content: string; life: MessageLife | ""; files: StoredFile[] };

type Refusal = {
  message: string;
  fields: Record<string, string>;
  values: Record<string, string | string[]>;
};

/** What the box shows of a refused post. */
export function refusedPost({ message, fields, values }: Refusal): RefusedPost {
  const names = [values.fileNames ?? []].flat();
  return {
    message: fields.files ?? fields.content ?? message,
    content: String(values.content ?? ""),
    life: messageLives.find((life) => life === values.life) ?? "",
    files: [values.files ?? []].flat().map((value, at) => ({ value, name: names[at] ?? "arquivo" })),
  };
}
