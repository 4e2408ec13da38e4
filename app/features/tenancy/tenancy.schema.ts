import * as z from "zod";
import { emailField, newPasswordField } from "~/features/identity/identity.schema";
import { caseloadOrders } from "./care-link/caseload";
import { cycleNames } from "./care-link/cycle";
import { pageSchema } from "~/features/kernel/page.schema";
import { emptyAsAbsent, cleanLine, hasAddress, isVisible } from "~/lib/text/text";
import { optional, line, tooLong, words } from "~/features/kernel/words.schema";
import { lengthOf } from "~/lib/text/text-length";
import { isZone, knownZone } from "~/lib/time/zone";

/**
 * A person's or clinic's name: 2–100 characters without control characters; what a sheet leaves between words is a space. Names are mailed to people who do not know us, so
 * nothing in them may be a link to somewhere else.
 */
function nameField(empty: string) {
  return z
    .string({ error: empty })
    .overwrite((name) =>
      name
        .normalize("NFC")
        .replace(/[\t\u00a0]+/g, " ")
        .trim(),
    )
    .refine((name) => lengthOf(name) >= 2, empty)
    .refine((name) => lengthOf(name) <= 100, { error: () => tooLong(100) })
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+$/u, "Use só letras, espaços e sinais comuns.")
    .refine(isVisible, empty)
    .refine((name) => !hasAddress(name), "Escreva só o nome, sem site nem e-mail, e com espaço depois de cada ponto.");
}

const personName = nameField("Escreva seu nome, com pelo menos 2 letras.");
/** Somebody else's name, as who invites them says it. */
export const otherName = nameField("Escreva o nome da pessoa, com pelo menos 2 letras.");
/** A clinic's name. */
export const clinicName = nameField("Escreva o nome da clínica ou do consultório, com pelo menos 2 letras.");

/** CRP `RR/N…`: region 01–24, 1–7 digits (rules.md). Leading zeros of the number are dropped, so that one CRP is one text. */
export const crpField = z
  .string({ error: "Escreva seu CRP, como 06/12345." })
  .overwrite((crp) => cleanLine(crp).replace(/\s*\/\s*/, "/"))
  .regex(
    /^(0[1-9]|1\d|2[0-4])\/\d{1,7}$/,
    "Escreva o CRP como região/número, por exemplo 06/12345. A região vai de 01 a 24.",
  )
  .transform((crp) => crp.replace(/\/0+(?=\d)/, "/"));

/** An IANA zone that this runtime knows, in its own spelling. */
export const zoneField = z
  .string({ error: "Escolha um fuso horário." })
  .max(64, "Escolha um fuso horário da lista.")
  .overwrite((zone) => knownZone(zone) ?? zone)
  .refine(isZone, "Escolha um fuso horário da lista.");

const token = z
  .string({ error: "Este convite não vale mais." })
  .min(1, "Este convite não vale mais.")
  .max(200, "Este convite não vale mais.");
const role = z.enum(["patient", "psychologist", "admin"], { error: "Escolha um perfil." });
const id = z.string({ error: "Escolha uma pessoa." }).min(1, "Escolha uma pessoa.").max(64, "Escolha uma pessoa.");
const accepted = (error: string) => z.literal(true, { error });

const consents = z.object(
  {
    terms: accepted("Para criar a conta é preciso aceitar os termos de uso."),
    dataProcessing: accepted("Para criar a conta é preciso autorizar o tratamento dos seus dados de saúde."),
  },
  { error: "Diga se aceita os termos e o tratamento dos dados." },
);

const registration = z.object({
  name: personName,
  email: emailField,
  password: newPasswordField,
  role,
  crp: crpField.optional(),
  clinicName: clinicName.optional(),
  inviteToken: token.optional(),
  /** What the device says; a browser that does not know says `Etc/Unknown`, which is none. */
  zone: z.preprocess((zone) => (zone === "Etc/Unknown" || zone === "" ? undefined : zone), zoneField.optional()),
  consents,
});

type Registration = z.output<typeof registration>;

function checkRole({ value, issues }: { value: Registration; issues: z.core.$ZodRawIssue[] }): void {
  if (value.role === "psychologist" && value.crp === undefined) {
    issues.push({ code: "custom", path: ["crp"], message: "Escreva seu CRP, como 06/12345.", input: value.crp });
  }
  if (value.role === "admin" && value.inviteToken === undefined && value.clinicName === undefined) {
    issues.push({
      code: "custom",
      path: ["role"],
      message: "A administração entra por convite, ou dando o nome da clínica que abre.",
      input: value.role,
    });
  }
}

/** `POST /api/auth/register`. */
export const registerSchema = registration.check(checkRole);
export type Register = z.output<typeof registerSchema>;

/** A form's flat fields as the schema nests them: boxes are ticked or absent, empty fields are absent. */
function fromForm(typed: unknown): unknown {
  if (typeof typed !== "object" || typed === null) return typed;
  const {
    "consents.terms": terms,
    "consents.dataProcessing": dataProcessing,
    ...fields
  } = typed as Record<string, unknown>;
  const ticked = (box: unknown) => box === "true" || box === "on";
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
  return { ...filled, consents: { terms: ticked(terms), dataProcessing: ticked(dataProcessing) } };
}

/** The registration form of every role, with boxes named `consents.terms` and `consents.dataProcessing`. */
export const registerFormSchema = z.preprocess(fromForm, registerSchema);

/** `POST /api/psychologist/invites`. */
export const invitePatientSchema = z.object({ name: otherName, email: emailField });
export type InvitePatient = z.output<typeof invitePatientSchema>;

/** `POST /api/admin/users`, and its form. */
export const inviteMemberSchema = invitePatientSchema.extend({
  role,
  psychologistId: z.preprocess(emptyAsAbsent, id.optional()),
});
export type InviteMember = z.output<typeof inviteMemberSchema>;

/** Taking up an invitation while signed in; a psychologist whose CRP is not known yet says it here. */
export const acceptInvitationSchema = z.object({ token, crp: z.preprocess(emptyAsAbsent, crpField.optional()) });
/** The same as a form sends it: the secret stands in the address. */
export const acceptInvitationFormSchema = acceptInvitationSchema.omit({ token: true });
export type AcceptInvitation = { token: string; crp?: string | undefined };

const query = optional(line(100, "Escreva um nome."));

/** `GET /api/admin/users` and its page: `q` is the beginning of a name. */
export const memberListSchema = pageSchema.extend({ role: z.preprocess(emptyAsAbsent, role.optional()), q: query });

const chosen = "Escolha uma opção da lista.";
const ticked = z.preprocess(
  emptyAsAbsent,
  z
    .enum(["true", "false"], chosen)
    .transform((text) => text === "true")
    .optional(),
);
/** What a list of patients is narrowed to and sorted by; `q` is the beginning of a name. */
const caseload = {
  q: query,
  sort: z.preprocess(emptyAsAbsent, z.enum(caseloadOrders, chosen).optional()),
  silentDays: z.preprocess(
    emptyAsAbsent,
    z.coerce.number(chosen).int(chosen).min(1, chosen).max(3650, chosen).optional(),
  ),
  noSession: ticked,
  unread: ticked,
  cycle: z.preprocess(emptyAsAbsent, z.enum(cycleNames, chosen).optional()),
};
/** `GET /api/psychologist/patients`. */
export const patientListSchema = pageSchema.extend(caseload);
/** The same as the page's address says it: a bad value is as none, so that an old link still opens. */
export const patientSearch = z.object({
  q: caseload.q.catch(undefined),
  sort: caseload.sort.catch(undefined),
  silentDays: caseload.silentDays.catch(undefined),
  noSession: caseload.noSession.catch(undefined),
  unread: caseload.unread.catch(undefined),
  cycle: caseload.cycle.catch(undefined),
  cursor: z.string().min(1).max(400).optional().catch(undefined),
});

const reason = optional(line(200, "Escreva o motivo."));

/** `PATCH /api/admin/users/:id`. */
export const updateMemberSchema = z.object({
  disabled: z.boolean({ error: "Diga se a pessoa fica desativada." }),
  reason,
});
/** The same as a form's button sends it. */
export const updateMemberFormSchema = z.object({
  disabled: z.enum(["true", "false"], { error: "Escolha uma ação." }).transform((v) => v === "true"),
  reason,
});

export const careLinkSchema = z.object({
  patientId: id,
  psychologistId: id,
  /** What the patient reads where they are asked. */
  why: optional(words(300, "Escreva uma linha.")),
});
export const endCareLinkSchema = z.object({ id, reason });

export const profileSchema = z.object({ name: personName, zone: zoneField });
export type Profile = z.output<typeof profileSchema>;
