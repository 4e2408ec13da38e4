import { AppError, type AppErrorCode, type ErrorRule, type ErrorRules } from "~/lib/app-error";
import { log } from "~/platform/log";
import { waitWords } from "~/ui/copy/wait";
import type { RouteArgs } from "./login/login.server";

const byFeature = import.meta.glob<ErrorRules>("../features/*/*.errors.ts", { eager: true, import: "errors" });

/** What each code means, as the features say it: joined here. @throws Error when two features say the same code */
function joined(): Record<AppErrorCode, ErrorRule> {
  const all = Object.values(byFeature).flatMap((rules) => Object.entries(rules));
  const rules = Object.fromEntries(all);
  if (Object.keys(rules).length < all.length) throw new Error("one error code, two meanings");
  return rules as Record<AppErrorCode, ErrorRule>;
}

const rules = joined();

/** Every code there is. */
export const errorCodes = Object.keys(rules) as AppErrorCode[];

/** HTTP status of a code. */
export function statusOf(code: AppErrorCode): number {
  return rules[code].status;
}

/** The words of one refusal: with the time to wait or the limit that was reached, where there is one to tell. @param retryAfter seconds */
export function errorSentence(code: AppErrorCode, retryAfter?: number, limit?: string): string {
  const { words, tooMuch, byLimit } = rules[code];
  if (limit !== undefined && byLimit?.[limit] !== undefined) return byLimit[limit];
  return tooMuch && retryAfter ? `${tooMuch} Tente de novo em ${waitWords(retryAfter)}.` : words;
}

/** The path without ids, for logs: `/api/patient/diary/:id`. */
function routeOf(request: Request): string {
  return new URL(request.url).pathname.replace(/\/[a-z]{3}_[0-9A-Z]{26}/g, "/:id").replace(/\/[\w-]{20,}/g, "/:token");
}

/** The refusal that was thrown, as it is or in what a driver wrapped it in. */
export function refusalIn(error: unknown): AppError | null {
  for (let e = error; e instanceof Error; e = e.cause) if (e instanceof AppError) return e;
  return null;
}

/**
 * Any thrown thing as an AppError: known ones as they are, the rest as `request.internal`. What is our fault is logged
 * with its stack; a driver's message may quote parameters, so of foreign errors only the name and stack frames are kept.
 */
export function toAppError(error: unknown, { request, context }: RouteArgs): AppError {
  const known = refusalIn(error) ?? new AppError("request.internal", { cause: error });
  if (statusOf(known.code) >= 500) {
    const cause = known.cause instanceof Error ? known.cause : known;
    log({
      event: "request.failed",
      requestId: context.scope.requestId,
      route: routeOf(request),
      code: known.code,
      detail: known.detail ?? cause.name,
      stack: (cause.stack ?? "")
        .split("\n")
        .filter((l) => l.trimStart().startsWith("at "))
        .slice(0, 8)
        .join("\n"),
    });
  }
  return known;
}

/** Tells the log that a page failed while it was rendered: the kind of error, never its text. */
export function logRenderFailure(requestId: string, error: unknown): void {
  log({ event: "render.failed", requestId, error: error instanceof Error ? error.name : "unknown" });
}
