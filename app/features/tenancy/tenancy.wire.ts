import * as z from "zod";
import { signInSchema } from "~/features/identity/identity.schema";
import { tokensSchema } from "~/features/identity/identity.wire";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { cycleNames } from "./care-link/cycle";
import { inviteMemberSchema, invitePatientSchema, registerSchema, updateMemberSchema } from "./tenancy.schema";

const at = "2026-03-14T12:30:00.000Z";
const roleSchema = named("Role", z.enum(["patient", "psychologist", "admin", "platform"]), "patient");
const ana = { name: "Ana Souza", email: "ana@exemplo.com" };
const user = {
  id: "acc_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  memberId: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  ...ana,
  role: "patient" as const,
  clinicId: "cli_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
};

/** Who is signed in. `memberId` is what others know the person by. */
export const userSchema = named(
  "User",
  z.object({
    id: z.string(),
    memberId: z.string().nullable(),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    clinicId: z.string().nullable(),
  }),
  user,
);
export const loginSchema = named("Login", tokensSchema.and(z.object({ user: userSchema })), {
  user,
  token: "eyJhbGciOiJIUzI1NiJ9.eyJzaWQiOiJzZXNfMDFKIn0.c2lnbmF0dXJl",
  refreshToken: "rft_4Yh0o9v2cXkq",
  expiresIn: 900,
});
export const meSchema = named("Me", z.object({ user: userSchema, emailVerified: z.boolean(), totpOn: z.boolean() }), {
  user,
  emailVerified: true,
  totpOn: false,
});
export const patientSchema = named(
  "Patient",
  z.object({
    id: z.string(),
    name: z.string(),
    zone: z.string(),
    avatarFileId: z.string().nullable(),
    linkedAt: instantSchema,
    cycle: z.enum(cycleNames).nullable(),
    nextSessionAt: instantSchema.nullable(),
  }),
  {
    id: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    name: ana.name,
    zone: "America/Sao_Paulo",
    avatarFileId: null,
    linkedAt: at,
    cycle: "crescer",
    nextSessionAt: null,
  },
);
const mood = z.int().min(1).max(5);
export const caseloadPatientSchema = named(
  "CaseloadPatient",
  patientSchema.extend({
    unread: z.int().describe("Anotações compartilhadas que você não abriu, 99 no máximo."),
    unreadMessages: z.int(),
    lastSharedAt: instantSchema.nullable(),
    lastContactAt: instantSchema.nullable().describe("Anotação, registro, mensagem ou sessão: o que houve por último."),
    lastMood: mood.nullable(),
    moodDays: z.array(z.object({ date: z.iso.date(), average: z.number() })),
  }),
  {
    id: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    name: ana.name,
    zone: "America/Sao_Paulo",
    avatarFileId: null,
    linkedAt: at,
    cycle: "crescer",
    unread: 2,
    unreadMessages: 0,
    lastSharedAt: at,
    lastContactAt: at,
    lastMood: 4,
    moodDays: [{ date: "2026-03-13", average: 3.5 }],
    nextSessionAt: null,
  },
);
export const invitationSchema = named(
  "Invitation",
  z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    state: z.enum(["pending", "accepted", "expired", "revoked"]),
    createdAt: instantSchema,
    expiresAt: instantSchema,
  }),
  {
    id: "inv_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    ...ana,
    role: "patient",
    state: "pending",
    createdAt: at,
    expiresAt: "2026-03-21T12:30:00.000Z",
  },
);
export const memberSchema = named(
  "Member",
  z.object({
    id: z.string(),
    name: z.string(),
    role: roleSchema,
    zone: z.string(),
    disabledAt: instantSchema.nullable(),
    createdAt: instantSchema,
  }),
  {
    id: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    name: ana.name,
    role: "patient",
    zone: "America/Sao_Paulo",
    disabledAt: null,
    createdAt: at,
  },
);

export const registerBody = named("Register", registerSchema, {
  ...ana,
  password: "tres gatos no telhado",
  role: "patient",
  consents: { terms: true, dataProcessing: true },
});
export const signInBody = named("SignIn", signInSchema, { email: ana.email, password: "tres gatos no telhado" });
export const invitePatientBody = named("InvitePatient", invitePatientSchema, ana);
export const inviteMemberBody = named("InviteMember", inviteMemberSchema, { ...ana, role: "psychologist" });
export const updateMemberBody = named("UpdateMember", updateMemberSchema, {
  disabled: true,
  reason: "Não trabalha mais aqui.",
});
