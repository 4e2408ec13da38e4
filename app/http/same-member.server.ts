import type { PatientCtx } from "~/features/kernel/ctx";
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
