import type * as z from "zod";
import type { AppErrorCode } from "~/lib/app-error";

/** Who may call an endpoint. */
export type ApiAccess = "public" | "account" | "member" | "patient" | "psychologist" | "admin" | "platform";

/** One endpoint of /api as the contract tells it: each feature lists its own in `<x>.openapi.ts`. */
export type ApiOperation = {
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
  answer: {
    status: 101 | 200 | 201;
    data: z.ZodType;
    paged?: boolean;
    /** `data` is not in the envelope but what each frame of a socket or stream holds. */
    frames?: "application/json" | "text/event-stream";
    /** No envelope: the bytes of a file, of whatever type it is. */
    bytes?: true;
  };
  /** Takes an `Idempotency-Key`. */
  idempotent?: boolean;
  /** Codes of its own, beside those that every endpoint can answer. */
  errors?: readonly AppErrorCode[];
};
