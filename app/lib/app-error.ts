/** Every code a caller can meet: each feature adds its own (`<x>.errors.ts`), so that a misspelt one does not compile. */
export interface AppErrorCodes {}
export type AppErrorCode = keyof AppErrorCodes;

/** What a code means to who meets it. */
export type ErrorRule = {
  /** HTTP status (api.md): 401 unknown caller, 403 another role, 404 missing or not yours, 409 conflict, 422 fields. */
  status: number;
  /** pt-BR: what happened and what to do, never a cause from inside. */
  words: string;
  /** What was too much, in words that the time to wait can follow. */
  tooMuch?: string;
  /** Words for each limit that can be what was reached. */
  byLimit?: Readonly<Record<string, string>>;
};
export type ErrorRules = Record<string, ErrorRule>;

/** Who a part of the product is for. */
export type Place = "patient" | "psychologist" | "admin" | "platform";

export type AppErrorOptions = {
  /** For logs only: never shown, never clinical text. */
  detail?: string;
  /** Field name → pt-BR sentence, shown beside the field. */
  fields?: Record<string, string>;
  /** Instants (ms) that stand in the way of what was asked for. */
  conflicts?: readonly number[];
  /** Seconds after which it is worth trying again. */
  retryAfter?: number;
  /** Of a refusal for want of room: which limit was reached. */
  limit?: string;
  /** Of a refusal to another role: whose place it is, so that a page can say so. */
  whose?: Place;
  cause?: unknown;
};

/** A refusal a caller is meant to see: a stable code, no prose. Everything else thrown is a bug and answers 500. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly detail: string | undefined;
  readonly fields: Record<string, string> | undefined;
  readonly conflicts: readonly number[] | undefined;
  readonly retryAfter: number | undefined;
  readonly limit: string | undefined;
  readonly whose: Place | undefined;

  constructor(code: AppErrorCode, options: AppErrorOptions = {}) {
    super(code, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.detail = options.detail;
    this.fields = options.fields;
    this.conflicts = options.conflicts;
    this.retryAfter = options.retryAfter;
    this.limit = options.limit;
    this.whose = options.whose;
  }
}
