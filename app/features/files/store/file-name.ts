import { cleanLine, isVisible } from "~/lib/text/text";
import { longestName } from "../file-limits";

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

/** What files end in, as far as it says a format. What else follows a dot belongs to the name: "Laudo 12.05.2024". */
const knownEndings = new Set(
  [
    "jpg jpeg jpe jfif png apng webp gif bmp tif tiff heic heif avif ico svg raw dng psd",
    "mp3 m4a m4b aac ogg oga opus wav wave weba amr wma flac aif aiff mid mp4 m4v mov avi mkv webm wmv 3gp mpg mpeg",
    "pdf doc docx odt rtf txt md csv xls xlsx ods ppt pptx odp pages key htm html xml json zip rar 7z gz tar",
    "exe com bat cmd msi scr js vbs jar apk dmg sh ps1 lnk php bin tmp",
  ].flatMap((kind) => kind.split(" ")),
);
/** Code units of a name that are looked at: four times those that are kept, so that what is hidden among them costs nothing. */
const longestLook = 4 * longestName;

const isEdge = (sign: string | undefined) => sign !== undefined && (sign === "." || sign.trim() === "");

/** Without dots and spaces at both ends. */
function trimmed(name: string): string {
  let from = 0;
  let to = name.length;
  while (from < to && isEdge(name[from])) from++;
  while (to > from && isEdge(name[to - 1])) to--;
  return name.slice(from, to);
}

/** A name that any system can save: one line, no path, no sign with a meaning, nothing hidden. Cut before it is looked at. */
function plain(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return trimmed(cleanLine(base.slice(0, longestLook)).replace(/[<>:"|?*%]/g, "_"));
}

function withoutEnding(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 && knownEndings.has(name.slice(dot + 1).toLowerCase()) ? trimmed(name.slice(0, dot)) : name;
}

/**
 * The name a file is kept under: made safe, at most 120 code points, and ending as its content says, whatever it ended in.
 * @param type as found in the content
 */
export function safeName(name: string, type: string): string {
  const ending = endings[type] ?? "bin";
  const short = [...withoutEnding(plain(name))]
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
