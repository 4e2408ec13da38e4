import type { AppErrorCode } from "./error-codes";

export type AppErrorOptions = {
  /** For logs only: never shown, never clinical text. */
  detail?: string;
  /** Field name → pt-BR sentence, shown beside the field. */
  fields?: Record<string, string>;
  /** Seconds after which it is worth trying again. */
  retryAfter?: number;
  cause?: unknown;
};

/** A refusal a caller is meant to see: a stable code, no prose. Everything else thrown is a bug and answers 500. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly detail: string | undefined;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: AppErrorCode, options: AppErrorOptions = {}) {
    super(code, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.detail = options.detail;
    this.fields = options.fields;
    this.retryAfter = options.retryAfter;
  }
}
