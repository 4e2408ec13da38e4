import { AppError } from "~/lib/app-error";
import type { AppErrorCode } from "~/lib/error-codes";
import { log } from "~/platform/log";
import type { RouteArgs } from "./login.server";

/** HTTP status of every code (api.md): 401 unknown caller, 403 another role, 404 missing or not yours, 409 conflict, 422 fields. */
export const statusOf = {
  "request.malformed": 400,
  "request.invalid": 422,
  "request.too_large": 413,
  "request.unsupported_media": 415,
  "request.foreign_origin": 403,
  "request.rate_limited": 429,
  "request.not_found": 404,
  "request.method_not_allowed": 405,
  "request.upgrade_required": 426, // its `Upgrade` header is not ours to send: workerd strips it
  "request.internal": 500,
  "request.unavailable": 503,
  "kernel.conflict": 409,
  "kernel.unreadable": 500,
  "kernel.idempotency_reused": 422,
  "auth.required": 401,
  "auth.ended": 401,
  "auth.forbidden": 403,
  "auth.invalid_credentials": 401,
  "auth.totp_required": 401,
  "auth.totp_invalid": 401,
  "auth.totp_setup_required": 403,
  "auth.totp_already_on": 409,
  "auth.totp_off": 409,
  "auth.too_many_attempts": 429,
  "auth.email_taken": 409,
  "auth.crp_taken": 409,
  "auth.token_invalid": 404,
  "auth.password_wrong": 422,
  "auth.password_weak": 422,
  "identity.confirm_password": 403,
  "auth.account_disabled": 401,
  "auth.session_not_found": 404,
  "tenancy.invite_invalid": 404,
  "tenancy.invite_for_other_person": 403,
  "tenancy.already_member": 409,
  "tenancy.member_not_found": 404,
  "tenancy.patient_not_found": 404,
  "tenancy.link_exists": 409,
  "tenancy.link_not_found": 404,
  "tenancy.last_admin": 409,
  "tenancy.clinic_not_found": 404,
  "diary.not_found": 404,
  "diary.changed_elsewhere": 409,
  "notices.not_found": 404,
  "notices.no_address": 409,
  "notices.link_invalid": 404,
  "notices.delivery_not_found": 404,
  "notices.code_invalid": 422,
  "notices.unsigned": 403,
  "diary.undo_expired": 409,
  "files.not_found": 404,
  "files.too_large": 413,
  "files.wrong_type": 415,
  "files.offset": 409,
  "files.upload_not_found": 404,
  "files.too_many": 429,
  "chat.room_not_found": 404,
  "chat.member_not_found": 404,
  "chat.message_not_found": 404,
  "chat.file_not_found": 422,
  "chat.read_only": 409,
  "chat.too_fast": 429,
  "chat.too_long": 422,
  "chat.edit_too_late": 409,
  "chat.not_author": 403,
  "chat.client_id_reused": 409,
  "safety_plan.not_found": 404,
  "safety_plan.version_not_found": 404,
  "safety_plan.changed_elsewhere": 409,
  "sos.not_found": 404,
  "sos.closed": 409,
  "sos.contact_not_found": 404,
  "sos.too_many_contacts": 422,
  "sos.not_raised": 503,
} as const satisfies Record<AppErrorCode, number>;

/** The path without ids, for logs: `/api/patient/diary/:id`. */
function routeOf(request: Request): string {
  return new URL(request.url).pathname.replace(/\/[a-z]{3}_[0-9A-Z]{26}/g, "/:id").replace(/\/[\w-]{30,}/g, "/:token");
}

/**
 * Any thrown thing as an AppError: known ones as they are, the rest as `request.internal`. What is our fault is logged
 * with its stack; a driver's message may quote parameters, so of foreign errors only the name and stack frames are kept.
 */
export function toAppError(error: unknown, { request, context }: RouteArgs): AppError {
  const known = error instanceof AppError ? error : new AppError("request.internal", { cause: error });
  if (statusOf[known.code] >= 500) {
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
