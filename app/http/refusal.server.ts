import { AppError, type AppErrorCode } from "~/lib/app-error";
import { errorBody } from "./api.server";
import { statusOf } from "./errors.server";
import { plainPage } from "./plain-page.server";

export type RefusalOptions = {
  /** The envelope of /api, or a page for people. */
  api: boolean;
  requestId: string;
  /** CSP nonce for the page's few lines of style. */
  nonce: string;
  headers?: Record<string, string>;
};

/** The pipeline's own answer, made without Remix, data or scripts: it must work when everything else does not. */
export function refuse(code: AppErrorCode, { api, requestId, nonce, headers = {} }: RefusalOptions): Response {
  const init = { status: statusOf(code), headers: { "Cache-Control": "no-store", ...headers } };
  if (api) return Response.json(errorBody(new AppError(code), requestId), init);
  const html = { ...init.headers, "Content-Type": "text/html; charset=utf-8" };
  return new Response(plainPage(code, requestId, nonce), { ...init, headers: html });
}
