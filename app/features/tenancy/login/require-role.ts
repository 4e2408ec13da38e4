import type { AnyActor, Role } from "~/features/kernel/actor";
import { AppError } from "~/lib/app-error";

/** The role check beside the tenant check, for callers the types did not stop. @throws AppError `auth.forbidden` */
export function requireRole(actor: AnyActor, role: Role | "platform"): void {
  const held = "role" in actor ? actor.role : "platformRole" in actor ? "platform" : null;
  if (held !== role) throw new AppError("auth.forbidden", { detail: `needs ${role}` });
}
