import { expect, test } from "vitest";
import { inviteMemberSchema, invitePatientSchema, profileSchema, registerSchema } from "./tenancy.schema";

const zone = "America/Sao_Paulo";
const person = {
  email: "ana@pessoa.test",
  password: "girassol na varanda azul",
  role: "psychologist",
  crp: "06/12345",
};
const consents = { terms: true, dataProcessing: true };

/** What is said about a name wherever one can be given: as one's own, another's and a clinic's. */
function saidAbout(name: string): (string | undefined)[] {
  return [
    registerSchema.safeParse({ ...person, consents, name }),
    registerSchema.safeParse({ ...person, consents, name: "Ana Lúcia", clinicName: name }),
    invitePatientSchema.safeParse({ name, email: person.email }),
    inviteMemberSchema.safeParse({ name, email: person.email, role: "patient" }),
    profileSchema.safeParse({ name, zone }),
  ].map((parsed) => parsed.error?.issues[0]?.message);
}

test.each(["Clínica Luz & Mar", "Dra. Ana Lúcia d'Ávila", "Espaço São José Ltda.", "Centro 24h", "João 😊"])(
  "%j is a name",
  (name) => {
    expect(saidAbout(name)).toEqual(Array(5).fill(undefined));
  },
);

test.each(["Confirme em https://evil.test", "www.evil", "evil.test/entrar", "Promoção algo.com", "ana@evil.test"])(
  "%j would be a link in a mail to a stranger",
  (name) => {
    const sentence = "Escreva só o nome, sem site nem e-mail, e com espaço depois de cada ponto.";
    expect(saidAbout(name)).toEqual(Array(5).fill(sentence));
  },
);

test.each([
  "\u200b",
  "\u0000\u001b",
  "\u202eanA",
  "Ana\u0000",
  "Ana\u202e",
  "An\ud800a",
  "Ana\u200b Lu",
  "Ana\nLu",
  "\u3164\u3164",
])("%j is no name", (name) => {
  for (const said of saidAbout(name)) expect(said).toBeDefined();
});

test("a zone is kept in its own spelling, one that is none is refused, and a browser that knows none is let in", () => {
  expect(profileSchema.parse({ name: "Ana", zone: "america/sao_paulo" }).zone).toBe(zone);
  for (const none of ["Etc/Unknown", "Mars/Phobos", ""])
    expect(profileSchema.safeParse({ name: "Ana", zone: none }).success).toBe(false);
  for (const unsaid of ["Etc/Unknown", ""])
    expect(registerSchema.parse({ ...person, consents, name: "Ana", zone: unsaid }).zone).toBeUndefined();
});

test.each(["ana@pessoa.test\u200b", "\u200eAna@pessoa.test", "ana@pes\u00adsoa.test"])(
  "%j is ana's e-mail",
  (email) => {
    expect(invitePatientSchema.parse({ name: "Ana Lúcia", email }).email).toBe("ana@pessoa.test");
  },
);
