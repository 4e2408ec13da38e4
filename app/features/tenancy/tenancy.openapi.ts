import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { pageSchema } from "~/features/kernel/page.schema";
import { signInSchema } from "~/features/identity/identity.schema";
import {
  inviteMemberSchema,
  invitePatientSchema,
  memberListSchema,
  patientListSchema,
  registerSchema,
  updateMemberSchema,
} from "./tenancy.schema";

const role = z.enum(["patient", "psychologist", "admin", "platform"]);
const user = z.object({
  id: z.string(),
  memberId: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  role,
  clinicId: z.string().nullable(),
});
const opened = z.object({ user, token: z.string(), refreshToken: z.string(), expiresIn: z.int().describe("Segundos") });
const me = z.object({ user, emailVerified: z.boolean(), totpOn: z.boolean() });
const patient = z.object({
  id: z.string(),
  name: z.string(),
  zone: z.string(),
  avatarFileId: z.string().nullable(),
  linkedAt: z.iso.datetime(),
});
const invitation = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  state: z.enum(["pending", "accepted", "expired", "revoked"]),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
const member = z.object({
  id: z.string(),
  name: z.string(),
  role,
  zone: z.string(),
  disabledAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});

/** Endpoints of sign-in, and of people in clinics. */
export const operations: readonly ApiOperation[] = [
  {
    method: "post",
    path: "/api/auth/register",
    access: "public",
    body: registerSchema,
    summary: "Cria uma conta.",
    answer: { status: 201, data: opened },
    errors: [
      "auth.email_taken",
      "auth.crp_taken",
      "auth.password_weak",
      "tenancy.invite_invalid",
      "auth.too_many_attempts",
    ],
  },
  {
    method: "post",
    path: "/api/auth/login",
    access: "public",
    body: signInSchema,
    summary: "Entra na conta.",
    answer: { status: 200, data: opened },
    errors: [
      "auth.invalid_credentials",
      "auth.totp_required",
      "auth.totp_invalid",
      "auth.account_disabled",
      "auth.too_many_attempts",
    ],
  },
  {
    method: "get",
    path: "/api/auth/me",
    access: "account",
    summary: "Quem está na conta. De um acesso encerrado diz `auth.ended`: o aparelho esquece o que guardou.",
    answer: { status: 200, data: me },
    errors: ["auth.ended"],
  },
  {
    method: "get",
    path: "/api/psychologist/patients",
    access: "psychologist",
    query: patientListSchema,
    summary: "Pacientes com vínculo.",
    answer: { status: 200, data: z.array(patient), paged: true },
  },
  {
    method: "get",
    path: "/api/psychologist/patients/{id}",
    access: "psychologist",
    summary: "Um paciente com vínculo.",
    answer: { status: 200, data: patient },
    errors: ["tenancy.patient_not_found"],
  },
  {
    method: "get",
    path: "/api/psychologist/invites",
    access: "psychologist",
    query: pageSchema,
    summary: "Os convites que você enviou, do mais novo ao mais antigo.",
    answer: { status: 200, data: z.array(invitation), paged: true },
  },
  {
    method: "post",
    path: "/api/psychologist/invites",
    access: "psychologist",
    body: invitePatientSchema,
    idempotent: true,
    summary: "Convida um paciente por e-mail.",
    answer: { status: 201, data: invitation },
    errors: ["tenancy.already_member"],
  },
  {
    method: "get",
    path: "/api/admin/users",
    access: "admin",
    query: memberListSchema,
    summary: "Pessoas da clínica.",
    answer: { status: 200, data: z.array(member), paged: true },
    errors: ["auth.totp_setup_required"],
  },
  {
    method: "post",
    path: "/api/admin/users",
    access: "admin",
    body: inviteMemberSchema,
    idempotent: true,
    summary: "Convida uma pessoa para a clínica.",
    answer: { status: 201, data: invitation },
    errors: ["auth.totp_setup_required", "tenancy.already_member"],
  },
  {
    method: "get",
    path: "/api/admin/users/{id}",
    access: "admin",
    summary: "Uma pessoa da clínica.",
    answer: { status: 200, data: member },
    errors: ["auth.totp_setup_required", "tenancy.member_not_found"],
  },
  {
    method: "patch",
    path: "/api/admin/users/{id}",
    access: "admin",
    body: updateMemberSchema,
    summary: "Desativa ou reativa uma pessoa.",
    answer: { status: 200, data: member },
    errors: ["auth.totp_setup_required", "tenancy.member_not_found", "tenancy.last_admin", "kernel.conflict"],
  },
];
