import { fold } from "~/lib/text/text";

/** Letters of a file's own name that stand in its name in the copy. */
const longest = 60;

/**
 * What a file is called in the copy: by its person's own name for it, in letters that every system takes, and the end of our number, so
 * that two "foto.jpg" are two. `files/foto-da-praia-4KD2Q9.jpeg`
 */
export function fileEntry({ id, name, type }: { id: string; name: string; type: string }): string {
  const plain = fold(name.replace(/\.[A-Za-z0-9]{1,5}$/, "").slice(0, 2 * longest))
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
  return `files/${plain === "" ? id : `${plain}-${id.slice(-8)}`}.${extensionOf(type)}`;
}

/** How the name of a file ends, of its type: `image/jpeg` → `jpeg`. */
function extensionOf(type: string): string {
  return /\/([a-z0-9]{2,5})(?:;|$)/.exec(type)?.[1] ?? "bin";
}
