import type { PatientCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { requirePatient } from "./guards.server";
import type { RouteArgs } from "./login.server";

/**
 * A patient; with `X-Member-Id`, that very one. A device sends later what somebody wrote without network, and the login may
 * have become another person's meanwhile: their diary must not get it.
 * @throws AppError `auth.required` (401) for nobody or somebody else, `auth.forbidden` (403)
 */
export async function requireSamePatient(args: RouteArgs): Promise<PatientCtx> {
  const meant = args.request.headers.get("X-Member-Id");
  const ctx = await requirePatient(args);
  if (meant !== null && meant !== ctx.actor.memberId) throw new AppError("auth.required", { detail: "another member" });
  return ctx;
}
