import type * as z from "zod";
import type { AppErrorCode } from "~/lib/app-error";

/** Who may call an endpoint. */
export type ApiAccess = "public" | "account" | "member" | "patient" | "psychologist" | "admin" | "platform";

/** What an endpoint answers when all went well. */
export type ApiAnswer =
  | { status: 200 | 201 | 202; data: z.ZodType; paged?: boolean }
  /** Not in the envelope, but what each frame of a socket (101) or stream (200) holds. */
  | { status: 101 | 200; frames: z.ZodType; type: "application/json" | "text/event-stream" }
  /** No envelope: content of this media type. */
  | { status: 200; content: z.ZodType | "binary"; type: string };

/** One endpoint of /api as the contract tells it: each feature lists its own in `<x>.openapi.ts`. */
export type ApiOperation = {
  /** What clients call it by, as a verb and what it is done to: `listDiaryEntries`. It stays when the address moves. */
  operationId: string;
  method: "get" | "post" | "put" | "patch" | "delete";
  /** With parameters in braces: `/api/patient/diary/{id}`. */
  path: `/api/${string}`;
  /** A short sentence in Portuguese. */
  summary: string;
  access: ApiAccess;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Content type of a body that is no JSON: bytes, or a form with files. */
  bytes?: "application/octet-stream" | "multipart/form-data";
  answer: ApiAnswer;
  /** Takes an `Idempotency-Key`. */
  idempotent?: boolean;
  /** Codes of its own, beside those that every endpoint can answer. */
  errors?: readonly AppErrorCode[];
};
