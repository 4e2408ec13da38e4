import type { PatientCtx } from "~/features/kernel/ctx";
import { actingAsField } from "~/lib/acting-as";
import { AppError } from "~/lib/app-error";
import { requirePatient } from "./guards.server";
import type { RouteArgs } from "./login/login.server";

/** Refuses what a device sends for somebody else than who is there, by `X-Member-Id`. @throws AppError `auth.required` */
export function requireMeant(request: Request, memberId: string): void {
  const meant = request.headers.get("X-Member-Id");
  if (meant !== null && meant !== memberId) throw new AppError("auth.required", { detail: "another member" });
}

/**
 * A patient; with `X-Member-Id`, that very one. A device sends later what somebody wrote without network, and the login may
 * have become another person's meanwhile: their diary must not get it.
 * @throws AppError `auth.required` (401) for nobody or somebody else, `auth.forbidden` (403)
 */
export async function requireSamePatient(args: RouteArgs): Promise<PatientCtx> {
  const ctx = await requirePatient(args);
  requireMeant(args.request, ctx.actor.memberId);
  return ctx;
}

/**
 * Refuses a form of a page that was opened as somebody else than the login acts as by now: in another tab it has gone over to another
 * clinic, or to another role, and what was written for one place must not be kept in the other. Takes the field out of what was posted.
 * @param ctx what the guard of the action gave; without a member in it nothing is refused
 * @throws AppError `tenancy.other_place` (409)
 */
export function requireSamePlace(ctx: unknown, typed: Record<string, unknown>): void {
  const meant = [typed[actingAsField] ?? []].flat();
  // It stays among what was typed: the refused form is that other place's still, and pressed again it is refused again.
  if (isActing(ctx) && meant.some((memberId) => memberId !== ctx.actor.memberId))
    throw new AppError("tenancy.other_place");
  delete typed[actingAsField];
}

function isActing(ctx: unknown): ctx is { actor: { memberId: string } } {
  const actor: unknown = typeof ctx === "object" && ctx !== null && "actor" in ctx ? ctx.actor : null;
  return typeof actor === "object" && actor !== null && "memberId" in actor;
}
