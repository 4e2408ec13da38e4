import * as z from "zod";
import { named } from "~/features/kernel/named.schema";
import { attachmentsIn } from "./attachment-value";
import { largestFile, longestDuration, partSize } from "./file-limits";

const tooLarge = "O arquivo passa de 10 MB. Escolha um menor.";
const pixels = z
  .int("Diga as medidas em pixels.")
  .min(1, "Diga as medidas em pixels.")
  .max(100_000, "Diga as medidas em pixels.");

/** For whose record a file is brought. */
const patientId = z.string().min(1).max(64);

/** What a sender may say about a file. Of pictures the content itself is believed. */
export const measuresSchema = z.object({
  width: pixels.optional(),
  height: pixels.optional(),
  /** Milliseconds. */
  duration: z
    .int("Diga a duração em milissegundos.")
    .min(0)
    .max(longestDuration, "Diga a duração em milissegundos.")
    .optional(),
});

/** `POST /api/files/uploads`. The type is what the sender believes: the content decides. */
export const startUploadSchema = measuresSchema.extend({
  name: z.string("Diga o nome do arquivo.").max(1000, "Use um nome mais curto."),
  size: z.int("Diga o tamanho em bytes.").min(1, "O arquivo está vazio."),
  type: z.string().max(200).optional(),
  patientId: patientId.optional(),
});

/** `POST /api/files`: for whose record it is, if not the sender's own. */
export const storeFileSchema = measuresSchema.extend({ patientId: patientId.optional() });

/** Where a part begins. */
export const partSchema = z.object({
  offset: z.coerce
    .number("Diga onde a parte começa.")
    .int("Diga onde a parte começa.")
    .min(0, "Diga onde a parte começa.")
    .multipleOf(partSize, "As partes começam em múltiplos de partSize."),
});

/** Ids of files that are part of something. */
export function fileIdsSchema(most: number) {
  return z
    .array(z.string().max(64), "Envie os arquivos como uma lista de ids.")
    .max(most, `Use no máximo ${most} arquivos.`)
    .transform((ids) => [...new Set(ids)]);
}

function idsOfAttachments(typed: unknown): unknown {
  const values = z
    .union([z.string(), z.array(z.string())])
    .optional()
    .safeParse(typed);
  return values.success ? attachmentsIn(values.data).map(({ id }) => id) : typed;
}

/** The same as a form's field `files` has them; without a value none. */
export function attachedIdsSchema(most: number) {
  return z.preprocess(idsOfAttachments, fileIdsSchema(most));
}

const photo = {
  id: "fil_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  kind: "image",
  type: "image/jpeg",
  name: "praia.jpg",
  size: 482_113,
  width: 1600,
  height: 1200,
} as const;

/** A file as the API shows it. */
export const fileInfoSchema = named(
  "FileInfo",
  z.object({
    id: z.string(),
    kind: z.enum(["image", "audio", "pdf"]),
    type: z.string(),
    name: z.string(),
    size: z.int().max(largestFile, tooLarge),
    width: z.int().optional(),
    height: z.int().optional(),
    duration: z.int().optional(),
  }),
  photo,
);

/** An upload as the API shows it: where it stands, or what it became. */
export const uploadSchema = named(
  "Upload",
  z.object({
    id: z.string(),
    offset: z.int(),
    size: z.int(),
    partSize: z.int(),
    file: fileInfoSchema.optional(),
  }),
  { id: "upl_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", offset: 262_144, size: 482_113, partSize },
);

export type Measures = z.output<typeof measuresSchema>;
export type StartUpload = z.output<typeof startUploadSchema>;
export type UploadInfo = z.output<typeof uploadSchema>;
