import { data, redirect } from "@remix-run/cloudflare";
import type * as z from "zod";
import type { AppError, AppErrorCode } from "~/lib/app-error";
import { placeWords } from "~/ui/copy/error-page";
import { keptNames, type TypedField } from "~/ui/copy/kept-names";
import { errorHeaders } from "./api.server";
import { errorSentence, refusalIn, statusOf, toAppError } from "./errors.server";
import type { RouteArgs } from "./login/login.server";
import { check, readFormData, textFieldsOf } from "./parse.server";
import { requireSamePlace } from "./same-member.server";

/**
 * What an ErrorBoundary is shown. `typed` are the fields of a post that took the whole page with it, so that nothing is lost: to send
 * again to `action` after an ended session or a failure of ours, to read and copy where what was written to is gone or closed.
 */
export type ErrorData = {
  code: AppErrorCode;
  message: string;
  requestId: string;
  typed?: TypedField[];
  action?: string;
};

type Typed = Record<string, string | string[]>;

const secretFields = /password|senha|secret|token|totp|code/i;
/** Refusals that leave the form behind, and with it what was typed. */
const leavesWords = new Set([403, 404]);

function entriesOf(typed: Typed): TypedField[] {
  return Object.entries(typed).flatMap(([name, value]) =>
    secretFields.test(name)
      ? []
      : [value].flat().map((v): TypedField => [name, v, keptNames[name.replace(/\..*/, "")]]),
  );
}

function fail(thrown: unknown, args: RouteArgs, typed?: Typed): Response | ReturnType<typeof data<ErrorData>> {
  if (thrown instanceof Response) return thrown;
  const error = toAppError(thrown, args);
  const url = new URL(args.request.url);
  const here = url.pathname + url.search;
  const reading = args.context.scope.method === "GET" || args.context.scope.method === "HEAD";
  if (error.code === "auth.required" && reading) return redirect(`/login?next=${encodeURIComponent(here)}`);
  if (error.code === "auth.totp_setup_required") return redirect("/account/two-step");
  const status = statusOf(error.code);
  const body: ErrorData = {
    code: error.code,
    message: error.whose ? placeWords[error.whose] : errorSentence(error.code, error.retryAfter, error.limit),
    requestId: args.context.scope.requestId,
  };
  const mayGoAgain = error.code === "auth.required" || status >= 500;
  if (typed && mayGoAgain) Object.assign(body, { typed: entriesOf(typed), action: here });
  else if (typed && leavesWords.has(status)) body.typed = entriesOf(typed);
  return data(body, { status, headers: errorHeaders(error) });
}

/** Runs a page's loader: an AppError becomes the page of its status, an unknown caller is sent to sign in and back. */
export async function page<T>(args: RouteArgs, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw fail(thrown, args);
  }
}

/** What a form shows again after a refusal: the words at the top, the words beside each field, and what was typed. */
export type FormRefusal = {
  refused: true;
  code: AppErrorCode;
  message: string;
  fields: Record<string, string>;
  values: Record<string, string | string[]>;
  /** Instants (ms) that stand in the way of what was asked for. */
  conflicts?: number[];
};

/** Refusals that belong on the form itself; 403, 404 and 5xx take the whole page, but never that of a call for help. */
function staysOnForm(error: AppError): boolean {
  const status = statusOf(error.code);
  return (
    status === 402 ||
    status === 409 ||
    status === 413 ||
    status === 415 ||
    status === 422 ||
    status === 429 ||
    error.code === "sos.not_raised" ||
    error.code === "kernel.clinic_moving" ||
    error.code === "billing.unavailable" ||
    error.code === "ai.not_now" ||
    error.code === "identity.confirm_password" ||
    (status === 401 && error.code !== "auth.required")
  );
}

/**
 * Runs a page's action: guard, then parse, then work. A refusal of what was typed comes back to the form with everything
 * that was typed (passwords excepted).
 * @param guard runs before the body is judged, so that a stranger learns nothing from it
 * @param takeFiles takes in the files of the form and writes down in `typed` what became of them
 */
export async function submit<S extends z.ZodType, C, T>(
  args: RouteArgs,
  guard: (args: RouteArgs) => C | Promise<C>,
  schema: S,
  work: (ctx: C, input: z.output<S>) => Promise<T>,
  takeFiles?: (ctx: C, form: FormData, typed: Typed) => Promise<void>,
): Promise<T | ReturnType<typeof data<FormRefusal>>> {
  let typed: Typed = {};
  let sent: Typed = {};
  try {
    const form = await readFormData(args.request);
    typed = textFieldsOf(form);
    sent = { ...typed };
    const ctx = await guard(args);
    requireSamePlace(ctx, typed);
    await takeFiles?.(ctx, form, typed);
    return await work(ctx, check(schema, typed));
  } catch (caught) {
    const thrown = refusalIn(caught);
    if (!thrown || !staysOnForm(thrown)) throw fail(caught, args, { ...sent, ...typed });
    const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !secretFields.test(name)));
    const refusal: FormRefusal = {
      refused: true,
      code: thrown.code,
      message: errorSentence(thrown.code, thrown.retryAfter, thrown.limit),
      fields: thrown.fields ?? {},
      values,
      ...(thrown.conflicts && { conflicts: [...thrown.conflicts] }),
    };
    return data(refusal, { status: statusOf(thrown.code), headers: errorHeaders(thrown) });
  }
}
