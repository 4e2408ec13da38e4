import type {
  AccountActor,
  Actor,
  AdminActor,
  Anonymous,
  PatientActor,
  PlatformActor,
  PsychologistActor,
  Role,
} from "~/features/kernel/actor";
import type { AdminCtx, BothPlanesCtx, ClinicCtx, PatientCtx, PsychologistPlanesCtx } from "~/features/kernel/ctx";
import type { Login } from "~/features/tenancy/login/resolve-login.server";
import type { ShardName } from "~/platform/planes";
import { AppError } from "~/lib/app-error";
import { clinicCtx, directoryCtx } from "./contexts.server";
import { readLogin, type RouteArgs } from "./login/login.server";

/** For routes open to everybody: registration, sign-in, password reset. */
export function anonymous({ context }: RouteArgs): BothPlanesCtx<Anonymous> {
  return directoryCtx(context, { anonymous: true });
}

/** The login of the caller. @throws AppError `auth.required` when nobody is signed in */
export async function requireLogin(args: RouteArgs): Promise<Login> {
  const login = await readLogin(args);
  if (!login) throw new AppError("auth.required");
  return login;
}

/** Anybody signed in, for their own account. */
export async function requireAccount(args: RouteArgs): Promise<BothPlanesCtx<AccountActor> & { login: Login }> {
  const login = await requireLogin(args);
  const actor = { accountId: login.accountId, sessionId: login.sessionId, name: login.name };
  return { ...directoryCtx(args.context, actor), login };
}

function memberOf(login: Login, role: Role): { actor: Actor; shard: ShardName } {
  if (!login.actor || !login.shard || login.actor.role !== role) throw new AppError("auth.forbidden", { whose: role });
  if (login.mustSetUpTotp) throw new AppError("auth.totp_setup_required");
  return { actor: login.actor, shard: login.shard };
}

/** Anybody who acts in a clinic, in any role: for what every member has. @throws AppError `auth.required` or `auth.forbidden` */
export async function requireMember(args: RouteArgs): Promise<ClinicCtx & { both: BothPlanesCtx<Actor> }> {
  const login = await requireLogin(args);
  if (!login.actor) throw new AppError("auth.forbidden");
  const { actor, shard } = memberOf(login, login.actor.role);
  return { ...clinicCtx(args.context, shard, actor), both: directoryCtx(args.context, actor) };
}

/** A patient. @throws AppError `auth.required` (401) or `auth.forbidden` (403) */
export async function requirePatient(
  args: RouteArgs,
): Promise<PatientCtx & { both: BothPlanesCtx<PatientActor>; clinicName: string | null }> {
  const login = await requireLogin(args);
  const { actor, shard } = memberOf(login, "patient");
  const patient = actor as PatientActor;
  const both = directoryCtx(args.context, patient);
  return { ...clinicCtx(args.context, shard, patient), both, clinicName: login.clinicName };
}

/** A psychologist. @throws AppError `auth.required` (401) or `auth.forbidden` (403) */
export async function requirePsychologist(
  args: RouteArgs,
): Promise<PsychologistPlanesCtx & { clinicName: string | null }> {
  const login = await requireLogin(args);
  const { actor, shard } = memberOf(login, "psychologist");
  const psychologist = actor as PsychologistActor;
  const both = directoryCtx(args.context, psychologist);
  return { ...clinicCtx(args.context, shard, psychologist), both, clinicName: login.clinicName };
}

/** An admin of a clinic. @throws AppError `auth.required` (401), `auth.forbidden` or `auth.totp_setup_required` (403) */
export async function requireAdmin(args: RouteArgs): Promise<AdminCtx> {
  const { actor, shard } = memberOf(await requireLogin(args), "admin");
  const admin = actor as AdminActor;
  return { ...directoryCtx(args.context, admin), clinic: clinicCtx(args.context, shard, admin) };
}

/**
 * Who answers calls for help: a psychologist or an admin of a clinic.
 * @throws AppError `auth.required` (401), `auth.forbidden` or `auth.totp_setup_required` (403)
 */
export async function requireResponder(args: RouteArgs): Promise<ClinicCtx<PsychologistActor | AdminActor>> {
  const login = await requireLogin(args);
  const { actor, shard } = memberOf(login, login.actor?.role === "admin" ? "admin" : "psychologist");
  return clinicCtx(args.context, shard, actor as PsychologistActor | AdminActor);
}

/** A platform admin. @throws AppError `auth.required` (401), `auth.forbidden` or `auth.totp_setup_required` (403) */
export async function requirePlatform(args: RouteArgs): Promise<BothPlanesCtx<PlatformActor>> {
  const login = await requireLogin(args);
  if (!login.platformAdmin) throw new AppError("auth.forbidden", { whose: "platform" });
  if (login.mustSetUpTotp) throw new AppError("auth.totp_setup_required");
  const { accountId, sessionId, name } = login;
  return directoryCtx(args.context, { accountId, sessionId, name, platformRole: "admin" });
}
