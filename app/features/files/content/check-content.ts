import { AppError } from "~/lib/app-error";
import type { FileKind } from "../file-info";
import { BrokenContent, notSoundAlone, startsWith, type Bytes } from "./byte-reader";
import { cleanGif } from "./gif";
import { cleanJpeg } from "./jpeg";
import { cleanMp3, looksLikeMp3 } from "./mp3";
import { cleanMp4, isHeic } from "./mp4";
import { checkOgg, cleanWav } from "./ogg-wav";
import { dangerOf } from "./pdf";
import { cleanPng } from "./png";
import { checkWebm } from "./webm";
import { cleanWebp } from "./webp";

/** Content that was looked through: what it is, and its bytes without what tells of the sender. */
export type Checked = {
  kind: FileKind;
  type: string;
  bytes: Bytes;
  width?: number;
  height?: number;
  /** Milliseconds, where the content says it. */
  duration?: number;
};

type Format = { is: (bytes: Bytes) => boolean; check: (bytes: Bytes) => Checked };

/** Most pixels of a picture: a browser that shows it holds four bytes for each (200 MB). Cameras of phones make 12 to 50 million. */
const mostPixels = 50_000_000;

const image =
  (type: string, clean: (bytes: Bytes) => Pick<Required<Checked>, "bytes" | "width" | "height">) => (bytes: Bytes) => {
    const cleaned = clean(bytes);
    if (cleaned.width * cleaned.height > mostPixels) throw refuse(words.vast);
    return { kind: "image" as const, type, ...cleaned };
  };
const audio = (type: string, clean: (bytes: Bytes) => Bytes) => (bytes: Bytes) => ({
  kind: "audio" as const,
  type,
  bytes: clean(bytes),
});
const unchanged = (check: (bytes: Bytes) => void) => (bytes: Bytes) => {
  check(bytes);
  return bytes;
};

const words = {
  heic: "As fotos deste aparelho estão em HEIC. Nos ajustes da câmera, escolha “Mais compatível” ou envie como JPEG.",
  encrypted: "Este PDF está protegido por senha, e não dá para conferir o que há nele. Envie uma cópia sem senha.",
  danger:
    "Este PDF traz programas ou outros arquivos dentro dele. Envie uma cópia simples (por exemplo, “Imprimir em PDF”).",
  empty: "Este arquivo está vazio. Escolha de novo.",
  vast: "Esta imagem é grande demais: cabem até 50 milhões de pontos (por exemplo, 7.000 × 7.000). Envie uma cópia menor.",
  broken: "O arquivo chegou incompleto ou está estragado. Escolha de novo.",
  other: "Aqui cabem fotos (JPEG, PNG, WebP, GIF), áudios e PDF. Este arquivo é de outro tipo.",
};

function refuse(sentence: string, detail?: string): AppError {
  return new AppError("files.wrong_type", { fields: { file: sentence }, ...(detail ? { detail } : {}) });
}

function pdf(bytes: Bytes): Checked {
  const danger = dangerOf(bytes);
  if (danger !== null) throw refuse(danger === "Encrypt" ? words.encrypted : words.danger, danger);
  return { kind: "pdf", type: "application/pdf", bytes };
}

/** Every format there is, told by its first bytes (never by a name or a stated type). */
const formats: readonly Format[] = [
  { is: (b) => startsWith(b, "\xff\xd8\xff"), check: image("image/jpeg", cleanJpeg) },
  { is: (b) => startsWith(b, "\x89PNG\r\n\x1a\n"), check: image("image/png", cleanPng) },
  { is: (b) => startsWith(b, "RIFF") && startsWith(b, "WEBP", 8), check: image("image/webp", cleanWebp) },
  { is: (b) => startsWith(b, "GIF87a") || startsWith(b, "GIF89a"), check: image("image/gif", cleanGif) },
  { is: (b) => startsWith(b, "%PDF-"), check: pdf },
  { is: (b) => startsWith(b, "OggS"), check: audio("audio/ogg", unchanged(checkOgg)) },
  {
    is: (b) => startsWith(b, "RIFF") && startsWith(b, "WAVE", 8),
    check: (bytes) => ({ kind: "audio", type: "audio/wav", ...cleanWav(bytes) }),
  },
  { is: (b) => startsWith(b, "\x1a\x45\xdf\xa3"), check: audio("audio/webm", unchanged(checkWebm)) },
  { is: (b) => startsWith(b, "ftyp", 4), check: audio("audio/mp4", cleanMp4) },
  { is: looksLikeMp3, check: audio("audio/mpeg", cleanMp3) },
];

/**
 * Looks content through from its first byte to its last, and takes out what tells of the sender (EXIF, places, tags). Time
 * and memory are linear in its length, whatever stands in it.
 * @throws AppError `files.wrong_type` with the reason in words (field file)
 */
export function checkContent(bytes: Bytes): Checked {
  try {
    if (bytes.length === 0) throw refuse(words.empty);
    if (isHeic(bytes)) throw refuse(words.heic);
    const format = formats.find(({ is }) => is(bytes));
    if (!format) throw refuse(words.other);
    return format.check(bytes);
  } catch (error) {
    if (error instanceof BrokenContent)
      throw refuse(error.message === notSoundAlone ? words.other : words.broken, error.message);
    throw error;
  }
}
