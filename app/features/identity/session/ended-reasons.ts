/** Everything that ends a login. Whatever is added here must close the login's connections: a test goes through this list. */
export const endedReasons = [
  "signed_out",
  "ended_by_owner",
  "password_changed",
  "password_reset",
  "refresh_reuse",
  "membership_disabled",
] as const;
export type EndedReason = (typeof endedReasons)[number];
