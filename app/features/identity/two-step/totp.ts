import { generateHOTP } from "oslo/otp";

/** Length of a time step in ms (RFC 6238 §4.1). */
const stepLength = 30_000;
/** Bytes of a secret: 160 bits, as RFC 4226 §4 recommends. */
export const totpSecretLength = 20;

/**
 * The time step that a code belongs to: this one, the one before or the one after (clocks differ), or null for a wrong code.
 * oslo's TOTPController knows only the present step, so its HOTP is asked for each.
 * @param now instant in ms
 */
export async function stepOfCode(secret: Uint8Array, code: string, now: number): Promise<number | null> {
  const current = Math.floor(now / stepLength);
  let found: number | null = null;
  for (const step of [current - 1, current, current + 1]) {
    if ((await generateHOTP(secret, step)) === code) found = step;
  }
  return found;
}
