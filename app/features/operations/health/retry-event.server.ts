import * as z from "zod";
import type { PlatformActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { retryStuckEvent } from "~/features/kernel/events/stuck-events.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { planeNames } from "~/platform/planes";
import { onPlane } from "./read-operations.server";

const plane = z.enum(planeNames);

/**
 * Has an event that fails again and again tried once more, on whichever plane it stands.
 * @param at `PLANE/id` @throws AppError `request.not_found`
 */
export async function retryEventAnywhere(ctx: BothPlanesCtx<PlatformActor>, at: string): Promise<void> {
  requireRole(ctx.actor, "platform");
  const [name = "", id = ""] = at.split("/");
  const known = plane.safeParse(name);
  if (!known.success) throw new AppError("request.not_found");
  await retryStuckEvent(onPlane(ctx, known.data), "all", id);
}
