import { days, hours, minutes } from "~/lib/duration";

/**
 * Everything made with the token keys, by purpose, and how long (ms) it must be good after a rotation. An older key may go when the
 * longest of them has passed. `0`: made anew at every use, or only counted with; nothing is lost with it.
 */
export const keyedTokens = {
  // Digests.
  login: days(400),
  device: days(400),
  refresh: days(30),
  verify_email: days(7),
  reset_password: minutes(30),
  "email-change": days(1),
  "email-undo": days(4),
  invitation: days(14),
  "invitation-link": days(14),
  "phone-code": minutes(10),
  "contact-proof": hours(1),
  unsubscribe: days(400),
  "sos-near": days(30),
  "session-link": days(2),
  "session-guest": days(60),
  bookmark: 0,
  attempts: 0,
  whatsapp: 0,
  erasure: days(60),
  register: 0,
  invite: 0,
  import: 0,
  takeout: 0,
  "person-export": 0,
  "import-start": 0,
  metrics: 0,
  vitals: 0,
  // JWTs.
  "jwt access": minutes(15),
  "jwt half": minutes(5),
  "jwt sos": days(400),
} as const;

/** The longest of those lives (ms), and an hour for isolates that went on making them with the older key. */
export const longestTokenLife = Math.max(...Object.values(keyedTokens)) + hours(1);
