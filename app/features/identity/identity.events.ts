import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const nothing = z.strictObject({});

/** What happens to an account and its logins. */
export const events = {
  "account.registered": nothing,
  "account.verification_requested": nothing,
  "account.email_verified": nothing,
  /** Of these three the aggregate is the change, whose row knows the addresses. */
  "account.email_change_asked": nothing,
  "account.email_changed": nothing,
  "account.email_undone": nothing,
  /** Where an account is reached has changed: its other logins have ended. */
  "account.reachable_elsewhere": nothing,
  "account.password_reset_requested": nothing,
  "account.password_changed": nothing,
  "account.phone_code_requested": nothing,
  "account.phone_verified": nothing,
  "account.phone_removed": nothing,
  "account.totp_started": nothing,
  "account.totp_on": nothing,
  "account.totp_off": nothing,
  /** The second step was taken away from somebody who could not get in: password and logins went with it. */
  "account.second_step_reset": nothing,
  /** The platform was asked to, by somebody it looked at: it happens in a day, unless its owner stops it. */
  "account.step_reset_asked": nothing,
  "account.recovery_codes_renewed": nothing,
  "account.logins_ended": nothing,
  "login.ended": nothing,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
