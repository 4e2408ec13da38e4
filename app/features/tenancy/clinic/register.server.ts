import { accountEvents, createAccountStatements } from "~/features/identity/account/create-account-statements.server";
import { identityIds } from "~/features/identity/identity.ids";
import { checkPasswordStrength } from "~/features/identity/password/password.policy";
import { hashPassword } from "~/features/identity/password/password.server";
import type { Anonymous, Role } from "~/features/kernel/actor";
import type { DirectoryCtx, BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { limitConflicts } from "~/features/plans/clinic-plan/hold-limit.server";
import { AppError } from "~/lib/app-error";
import { hours } from "~/lib/duration";
import { newId } from "~/lib/id";
import { cutBetweenWords } from "~/lib/text/cut-text";
import { practiceName } from "~/lib/text/person-name";
import { houseZone } from "~/lib/time/zone";
import type { FoundInvitation } from "../invitation/invitation.repo.server";
import { findOpenInvitation } from "../invitation/read-invitation.server";
import {
  joinClinic,
  newMembershipId,
  takeUpInvitation,
  type JoiningMember,
  type Part,
} from "../invitation/take-up-invitation.server";
import { openLogin, type OpenedLogin } from "../login/open-login.server";
import { insertProfessional } from "../profile/profile.repo.server";
import { settleMember } from "../member/settle-member.server";
import type { Register } from "../tenancy.schema";
import { openConflicts } from "./while-open.server";
import { createClinic } from "./create-clinic.server";
import { platformClinicId } from "./platform-clinic";

/** Registrations of one address (api.md). */
const perAddress = { limit: 60, window: hours(1) };

/** Counts a registration of the caller's address. @throws AppError `auth.too_many_attempts` with `retryAfter` in seconds beyond 60 in an hour */
async function limitRegistrations({ platform, request }: DirectoryCtx): Promise<void> {
  const key = await platform.tokens.mac("register", request.address);
  const { retryAfter } = await platform.attempts.take(key, perAddress);
  if (retryAfter > 0) throw new AppError("auth.too_many_attempts", { retryAfter });
}

type RegisterCtx = BothPlanesCtx<Anonymous>;
/** Where a new person belongs: the clinic, the roles (the first is what they act as), and what has to be made for it. */
type Place = { clinicId: string; roles: [Role, ...Role[]]; invitation: FoundInvitation | null; part: Part };

const nothing: Part = { statements: [], events: [], audit: [] };

/** The invitation a registration came with. It is for one address; the secret that was mailed there proves it. */
async function invitationOf(ctx: RegisterCtx, { email, role }: Register, token: string): Promise<FoundInvitation> {
  const invitation = await findOpenInvitation(ctx, token);
  if (invitation.email !== email) throw new AppError("tenancy.invite_for_other_person");
  if (invitation.role !== role)
    throw new AppError("request.invalid", { fields: { role: "Este convite é para outro perfil." } });
  return invitation;
}

async function placeOf(ctx: RegisterCtx, input: Register): Promise<Place> {
  if (input.inviteToken !== undefined) {
    const invitation = await invitationOf(ctx, input, input.inviteToken);
    return { clinicId: invitation.clinicId, roles: [input.role], invitation, part: nothing };
  }
  if (input.role === "patient")
    return { clinicId: platformClinicId, roles: ["patient"], invitation: null, part: nothing };
  if (input.role === "admin" && input.clinicName === undefined)
    throw new AppError("tenancy.invite_invalid", { detail: "an admin joins by invitation, or opens a clinic by name" });
  const clinic = await createClinic(ctx, {
    name: input.clinicName ?? cutBetweenWords(practiceName(input.name), 100),
    isForTeam: input.role === "admin",
  });
  const part = { statements: clinic.statements, events: [clinic.event], audit: [clinic.audit] };
  const roles: Place["roles"] = input.role === "admin" ? ["admin"] : ["psychologist", "admin"];
  return { clinicId: clinic.id, roles, invitation: null, part };
}

type NewPerson = { accountId: string; joining: [JoiningMember, ...JoiningMember[]] };

async function accountPart(
  ctx: RegisterCtx,
  input: Register,
  { accountId }: NewPerson,
  proved: boolean,
): Promise<Part> {
  const now = ctx.now();
  const { email, name, zone = houseZone } = input;
  const passwordHash = await hashPassword(input.password);
  const account = createAccountStatements(ctx, {
    id: accountId,
    email,
    name,
    zone,
    passwordHash,
    emailVerifiedAt: proved ? now : null,
    now,
  });
  const crp =
    input.role === "psychologist" && input.crp !== undefined
      ? [insertProfessional(ctx.db, { accountId, crp: input.crp, createdAt: now })]
      : [];
  return {
    statements: [...account, ...crp],
    events: accountEvents(accountId),
    audit: [{ action: "account.register", entity: "account", entityId: accountId }],
  };
}

function newPerson(ctx: RegisterCtx, { clinicId, roles }: Place): NewPerson {
  const accountId = newId(identityIds.account, ctx.now());
  const join = (role: Role, order: number): JoiningMember => ({
    id: newMembershipId(ctx.now(), order),
    accountId,
    clinicId,
    role,
  });
  const [first, ...others] = roles;
  return { accountId, joining: [join(first, 0), ...others.map((role, i) => join(role, i + 1))] };
}

/**
 * Makes an account and its place: a patient alone comes to the platform's own clinic, an invited person to the inviting one,
 * a psychologist, or an owner who does not treat, opens a clinic on the least filled shard. The directory is written first, in one commit; the shard's copy
 * and the promised care link follow at once and, after a crash, from the committed events.
 * @throws AppError `auth.too_many_attempts` | `auth.password_weak` | `auth.email_taken` | `auth.crp_taken` |
 * `tenancy.invite_invalid` | `tenancy.invite_for_other_person` | `plans.limit_reached`
 */
export async function register(ctx: RegisterCtx, input: Register, kind: "web" | "api"): Promise<OpenedLogin> {
  await limitRegistrations(ctx);
  await checkPasswordStrength(ctx, input.password, { secondFactor: false, personal: [input.email, input.name] });
  const place = await placeOf(ctx, input);
  const person = newPerson(ctx, place);
  const [acting] = person.joining;
  const { clinicId, invitation } = place;
  const parts = [
    await accountPart(ctx, input, person, invitation?.provesEmail === true),
    place.part,
    joinClinic(ctx, clinicId, person.joining, invitation),
    ...(invitation ? [takeUpInvitation(ctx, invitation, acting)] : []),
  ];
  await commit(ctx, {
    clinicId,
    statements: parts.flatMap((part) => part.statements),
    events: parts.flatMap((part) => part.events),
    audit: parts.flatMap((part) => part.audit),
    onConflict: {
      ...openConflicts,
      ...limitConflicts,
      "account.email": "auth.email_taken",
      "professional.crp": "auth.crp_taken",
      domain_event: "tenancy.invite_invalid",
    },
  });
  for (const { id } of person.joining) await settleMember(ctx, id, invitation?.id);
  return openLogin(ctx, { id: person.accountId, name: input.name, email: input.email }, acting, kind);
}
