import { AppError, type AppErrorCode } from "~/lib/app-error";
import type { Page } from "~/lib/page";
import { iso } from "~/lib/time/iso";
import { errorSentence, statusOf, toAppError } from "./errors.server";
import type { RouteArgs } from "./login/login.server";

/** What a resource route answers with before it is wrapped: data, perhaps a page's cursor, status and headers. */
export type Answer = {
  data: unknown;
  page?: { nextCursor: string | null };
  status?: number;
  headers?: Record<string, string>;
};

/** The error half of the envelope (api.md). */
export function errorBody(error: AppError, requestId: string) {
  const { code, fields, retryAfter, limit } = error;
  const conflicts = error.conflicts?.map(iso);
  return {
    success: false as const,
    error: {
      code,
      message: errorSentence(code, retryAfter, limit),
      ...(fields ? { fields } : {}),
      ...(conflicts ? { conflicts } : {}),
      ...(limit ? { limit } : {}),
      requestId,
    },
  };
}

/** Headers that go with an error: when to come back. */
export function errorHeaders(error: AppError): Record<string, string> {
  const retryAfter = error.retryAfter ?? (statusOf(error.code) === 503 ? 5 : undefined);
  return retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) };
}

/**
 * Runs the body of an `/api` loader or action and answers in the envelope, whatever happens. A Response is what has no
 * envelope: a socket, a stream.
 */
export async function api(args: RouteArgs, work: () => Promise<Answer | Response>): Promise<Response> {
  try {
    const answered = await work();
    if (answered instanceof Response) return answered;
    const { data, page, status = 200, headers } = answered;
    const noStore = { "Cache-Control": "no-store", ...headers };
    return Response.json({ success: true, data, ...(page ? { page } : {}) }, { status, headers: noStore });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    const error = toAppError(thrown, args);
    const body = errorBody(error, args.context.scope.requestId);
    return Response.json(body, {
      status: statusOf(error.code),
      headers: { "Cache-Control": "no-store", ...errorHeaders(error) },
    });
  }
}

/** A refusal because another version stands by now, with that one as `current`: who was refused compares both. */
export function refuseWith(code: AppErrorCode, current: unknown, { context }: RouteArgs): Response {
  const refusal = errorBody(new AppError(code), context.scope.requestId);
  return Response.json({ ...refusal, current }, { status: statusOf(code), headers: { "Cache-Control": "no-store" } });
}

/** An answer out of a page of rows. */
export function answerPage<T>({ items, nextCursor }: Page<T>, show: (item: T) => unknown): Answer {
  return { data: items.map(show), page: { nextCursor } };
}
