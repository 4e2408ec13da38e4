import { cleanLine, isVisible } from "~/lib/text";
import { longestName } from "./file-limits";

/** What a file of a type is called at its end. */
const endings: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/ogg": "ogg",
  "audio/wav": "wav",
  "audio/webm": "webm",
  "application/pdf": "pdf",
};

/** A name that any system can save: one line, no path, no sign with a meaning, nothing hidden. */
function plain(name: string): string {
  const base = cleanLine(name).split(/[/\\]/).at(-1) ?? "";
  return base
    .replace(/[<>:"|?*%]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
}

/**
 * The name a file is kept under: made safe, at most 120 code points, and ending as its content says, whatever it ended in.
 * @param type as found in the content
 */
export function safeName(name: string, type: string): string {
  const ending = endings[type] ?? "bin";
  const stem = plain(plain(name).replace(/\.[a-z0-9]{1,5}$/i, ""));
  const short = [...stem]
    .slice(0, longestName - ending.length - 1)
    .join("")
    .trimEnd();
  return `${isVisible(short) ? short : "arquivo"}.${ending}`;
}

/** `Content-Disposition` of a name (RFC 6266): ASCII for old readers, UTF-8 for the others. */
export function dispositionOf(how: "inline" | "attachment", name: string): string {
  const ascii =
    name
      .normalize("NFD")
      .replace(/[^\x20-\x7e]/g, "")
      .replace(/["\\]/g, "_") || "arquivo";
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
