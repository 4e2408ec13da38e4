import type { AdminActor, PsychologistActor } from "~/features/kernel/actor";
import type { AdminCtx, BothPlanesCtx, ClinicCtx, PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";

type ImporterActor = AdminActor | PsychologistActor;

/** Whoever brings something from elsewhere: on their shard, with the directory beside it. */
export type ImporterCtx = ClinicCtx<ImporterActor> & { both: BothPlanesCtx<ImporterActor> };

/** An admin as who brings people. */
export function adminAsImporter(ctx: AdminCtx): ImporterCtx {
  return { ...ctx.clinic, both: ctx };
}

/** Who brings, as the admin that they are. @throws AppError `auth.forbidden` */
export function adminOf({ both, ...clinic }: ImporterCtx): AdminCtx {
  if (both.actor.role !== "admin") throw new AppError("auth.forbidden");
  return { ...(both as BothPlanesCtx<AdminActor>), clinic: clinic as ClinicCtx<AdminActor> };
}

/** Who brings, as the psychologist that they are. @throws AppError `auth.forbidden` */
export function psychologistOf(ctx: ImporterCtx): PsychologistPlanesCtx {
  if (ctx.actor.role !== "psychologist") throw new AppError("auth.forbidden");
  return ctx as PsychologistPlanesCtx;
}
