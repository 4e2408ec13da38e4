import type { DemoPerson } from "./doors/route-callers";
import { envelopeOf, postForm, sendJson } from "./site";

const password = "caris-demo-2026";

/** The demo people as callers (api.md). */
export const emails = {
  patient: "paciente@demo.test",
  otherPatient: "paciente2@demo.test",
  psychologist: "psicologa@demo.test",
  unlinkedPsychologist: "psicologo2@demo.test",
  admin: "admin@demo.test",
  platform: "plataforma@demo.test",
  foreignPatient: "paciente@outra.test",
  foreignPsychologist: "psicologa@outra.test",
  foreignAdmin: "admin@outra.test",
} as const satisfies Record<DemoPerson, string>;

export type Person = keyof typeof emails;
export type SignedIn = { token: string; refreshToken: string; memberId: string | null; clinicId: string | null };

/** Signs a person in at the API. */
export async function signIn(person: Person): Promise<SignedIn> {
  const answer = await sendJson("POST", "/api/auth/login", { email: emails[person], password });
  if (answer.status !== 200) throw new Error(`${person} cannot sign in: ${answer.status} ${await answer.text()}`);
  const { data } = await envelopeOf(answer);
  const { token, refreshToken, user } = data as SignedIn & {
    user: { memberId: string | null; clinicId: string | null };
  };
  return { token, refreshToken, memberId: user.memberId, clinicId: user.clinicId };
}

/** Signs a person in as a browser does. @returns the `Cookie` header */
export async function signInToWeb(person: Person): Promise<string> {
  const answer = await postForm("/login", { email: emails[person], password });
  if (answer.status !== 302) throw new Error(`${person} cannot sign in: ${answer.status}`);
  return cookiesOf(answer);
}

/** The cookies an answer sets, as a browser would send them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** `Authorization` of a token. */
export function bearer({ token }: Pick<SignedIn, "token">): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}
