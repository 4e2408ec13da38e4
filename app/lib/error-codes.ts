/** Every error a caller can meet, as closed unions by feature. Words are in ui/copy/errors.ts, statuses in http/errors.server.ts. */
export type RequestErrorCode =
  | "request.malformed"
  | "request.invalid"
  | "request.too_large"
  | "request.unsupported_media"
  | "request.foreign_origin"
  | "request.rate_limited"
  | "request.not_found"
  | "request.method_not_allowed"
  | "request.upgrade_required"
  | "request.internal"
  | "request.unavailable";

export type KernelErrorCode = "kernel.conflict" | "kernel.unreadable" | "kernel.idempotency_reused";

export type IdentityErrorCode =
  | "auth.required"
  | "auth.ended"
  | "auth.forbidden"
  | "auth.invalid_credentials"
  | "auth.totp_required"
  | "auth.totp_invalid"
  | "auth.totp_setup_required"
  | "auth.totp_already_on"
  | "auth.totp_off"
  | "auth.too_many_attempts"
  | "auth.email_taken"
  | "auth.crp_taken"
  | "auth.token_invalid"
  | "auth.password_wrong"
  | "auth.password_weak"
  | "identity.confirm_password"
  | "auth.account_disabled"
  | "auth.session_not_found";

export type TenancyErrorCode =
  | "tenancy.invite_invalid"
  | "tenancy.invite_for_other_person"
  | "tenancy.already_member"
  | "tenancy.member_not_found"
  | "tenancy.patient_not_found"
  | "tenancy.link_exists"
  | "tenancy.link_not_found"
  | "tenancy.last_admin"
  | "tenancy.clinic_not_found";

export type NoticesErrorCode =
  | "notices.not_found"
  | "notices.no_address"
  | "notices.link_invalid"
  | "notices.delivery_not_found"
  | "notices.code_invalid"
  | "notices.unsigned";

export type DiaryErrorCode = "diary.not_found" | "diary.changed_elsewhere" | "diary.undo_expired";

export type FilesErrorCode =
  | "files.not_found"
  | "files.too_large"
  | "files.wrong_type"
  | "files.offset"
  | "files.upload_not_found"
  | "files.too_many";

export type ChatErrorCode =
  | "chat.room_not_found"
  | "chat.member_not_found"
  | "chat.message_not_found"
  | "chat.file_not_found"
  | "chat.read_only"
  | "chat.too_fast"
  | "chat.too_long"
  | "chat.edit_too_late"
  | "chat.not_author"
  | "chat.client_id_reused";

export type SafetyPlanErrorCode =
  "safety_plan.not_found" | "safety_plan.version_not_found" | "safety_plan.changed_elsewhere";
export type SosErrorCode =
  "sos.not_found" | "sos.closed" | "sos.contact_not_found" | "sos.too_many_contacts" | "sos.not_raised";

export type AppErrorCode =
  | RequestErrorCode
  | KernelErrorCode
  | IdentityErrorCode
  | TenancyErrorCode
  | FilesErrorCode
  | NoticesErrorCode
  | DiaryErrorCode
  | ChatErrorCode
  | SafetyPlanErrorCode
  | SosErrorCode;
