import { isMinorOn } from "~/features/care/guardian/minor.policy";
import { inRole, psychologistsOfClinic, standingOf } from "~/features/tenancy/invitation/brought-invitations.server";
import { crpField, inviteMemberSchema } from "~/features/tenancy/tenancy.schema";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { readEmail } from "~/lib/text/email";
import { cleanLine, fold } from "~/lib/text/text";
import { localDay } from "~/lib/time/wall-clock";
import type { Judged } from "../file/imports.repo.server";
import { adminOf, type ImporterCtx } from "../importer";
import type { Options, Said } from "../kind-rule";
import type { Fault } from "../kinds";
import { readDay } from "../reading/read-day";

/** A person of a row, as they are invited. */
export type BroughtPerson = {
  name: string;
  email: string;
  role: "patient" | "psychologist";
  psychologistId: string | null;
  crp?: string | undefined;
  birthDate?: string | undefined;
};

const roleWords: Record<string, BroughtPerson["role"] | "admin"> = {
  ...Object.fromEntries(["paciente", "pacientes", "patient", "cliente"].map((word) => [word, "patient" as const])),
  ...Object.fromEntries(
    ["psicologia", "psicologa", "psicologo", "psicologa(o)", "psychologist", "profissional", "terapeuta"].map(
      (word) => [word, "psychologist" as const],
    ),
  ),
  ...Object.fromEntries(
    ["administracao", "admin", "administrador", "administradora"].map((word) => [word, "admin" as const]),
  ),
};

type Psychologists = Awaited<ReturnType<typeof psychologistsOfClinic>>;

/** Whom a cell names: by address, else by a name that only one has. */
function named(psychologists: Psychologists, cell: string): { id: string } | { words: string } {
  const email = readEmail(cell);
  const byEmail = psychologists.find((one) => one.email === email);
  if (byEmail) return byEmail;
  const same = psychologists.filter((one) => fold(one.name) === fold(cell));
  const [one] = same;
  if (one && same.length === 1) return one;
  return {
    words: one
      ? "Há mais de uma pessoa com este nome na psicologia. Escreva o e-mail."
      : "Não há ninguém da psicologia com este e-mail ou nome na clínica.",
  };
}

function birthDateIn(cell: string | undefined, today: string): string | undefined | { words: string } {
  if (!cell?.trim()) return undefined;
  const day = readDay(cell);
  if (day === null || day > today || day < "1900-01-01")
    return { words: "A data de nascimento não é uma data que já passou. Use dia/mês/ano, como 26/11/1990." };
  return day;
}

function roleIn(cell: string | undefined, options: Options): BroughtPerson["role"] | { words: string } {
  if (!cell?.trim()) return options.role === "psychologist" ? "psychologist" : "patient";
  const role = roleWords[fold(cleanLine(cell).slice(0, 60))];
  if (role === "admin") return { words: "Quem administra é convidado um a um, na página de convites." };
  return role ?? { words: "O perfil precisa ser paciente ou psicologia." };
}

/** A person as a row says, or what is wrong with it. */
export function readPerson(
  { cells }: Said,
  options: Options,
  { psychologists, today }: { psychologists: Psychologists; today: string },
): { person: BroughtPerson; faults: Fault[] } {
  const faults: Fault[] = [];
  const parsed = inviteMemberSchema
    .pick({ name: true, email: true })
    .safeParse({ name: (cells.name ?? "").slice(0, 500), email: (cells.email ?? "").slice(0, 500) });
  const wrong = new Map<string, string>();
  for (const { path, message } of parsed.error?.issues ?? [])
    if (!wrong.has(String(path[0]))) wrong.set(String(path[0]), message);
  for (const [column, words] of wrong) faults.push([column, words]);
  const role = roleIn(cells.role, options);
  if (typeof role === "object") faults.push(["role", role.words]);
  const asked = role === "patient" && cells.psychologist?.trim() ? named(psychologists, cells.psychologist) : null;
  if (asked && "words" in asked) faults.push(["psychologist", asked.words]);
  const crp = role === "psychologist" && cells.crp?.trim() ? crpField.safeParse(cells.crp.slice(0, 60)) : null;
  if (crp && !crp.success) faults.push(["crp", crp.error.issues[0]?.message ?? "Confira o CRP."]);
  const birthDate = role === "patient" ? birthDateIn(cells.birthDate, today) : undefined;
  if (typeof birthDate === "object") faults.push(["birthDate", birthDate.words]);
  const chosen = options.psychologistId;
  const person: BroughtPerson = {
    name: parsed.data?.name ?? "",
    email: parsed.data?.email ?? "",
    role: typeof role === "object" ? "patient" : role,
    psychologistId: role !== "patient" ? null : asked && "id" in asked ? asked.id : asked || !chosen ? null : chosen,
    crp: crp?.data,
    birthDate: typeof birthDate === "object" ? undefined : birthDate,
  };
  return { person, faults };
}

/** What rows are judged by, read once for all of them. */
export async function aroundPeople(ctx: ImporterCtx) {
  const psychologists = await psychologistsOfClinic(adminOf(ctx));
  return { psychologists, today: localDay(ctx.now(), ctx.actor.zone) };
}

/** What was chosen, as far as who was chosen is still here. */
export function optionsHere(asked: Options, { psychologists }: { psychologists: Psychologists }): Options {
  return psychologists.some(({ id }) => id === asked.psychologistId) ? asked : { ...asked, psychologistId: "" };
}

/** Judges people against the rules of an invitation, against each other, and against who is here or invited. */
export async function checkPeople(ctx: ImporterCtx, rows: readonly Said[], asked: Options): Promise<Judged[]> {
  const around = await aroundPeople(ctx);
  const options = optionsHere(asked, around);
  const read = rows.map((said) => ({ row: said.row, ...readPerson(said, options, around) }));
  const emails = read.flatMap(({ person }) => (person.email === "" ? [] : [person.email]));
  const { members, invited } = await standingOf(adminOf(ctx), [...new Set(emails)]);
  const first = new Map<string, number>();
  return read.map(({ row, person, faults }) => {
    const key = inRole(person.role, person.email);
    if (person.email !== "") {
      const before = first.get(key);
      if (before !== undefined) faults.push(["email", `A mesma pessoa já está na linha ${before}.`]);
      else first.set(key, row);
      if (members.has(key)) faults.push(["email", "Esta pessoa já faz parte da clínica."]);
      else if (invited.has(key)) faults.push(["email", "Esta pessoa já tem um convite aberto."]);
    }
    if (faults.length > 0) return { row, state: "refused", faults };
    const isMinor = person.birthDate !== undefined && isMinorOn(person.birthDate, around.today);
    const notes: Fault[] = isMinor
      ? [[null, "Menor de idade: nada é marcado antes da autorização escrita de quem é responsável."]]
      : [];
    return { row, state: "ready", faults: notes, resultId: newId(tenancyIds.invitation, ctx.now()) };
  });
}
