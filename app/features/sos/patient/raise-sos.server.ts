import type { PatientCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { seconds } from "~/lib/duration";
import { newId } from "~/lib/id";
import { inTime } from "~/lib/in-time";
import { log } from "~/platform/log";
import type { Alert, RaiseOrigin } from "../board/alert";
import { askBoard } from "../board/ask-board.server";
import type { Press } from "../board/board-face";
import { leaveForBoard } from "../board/leave-for-board.server";
import type { Raise } from "../sos.schema";

/** How long a board may take before the press is put down in the database instead (ms). */
const patience = seconds(4);

function late(): never {
  throw new Error("the board is late");
}

/**
 * Calls for help: straight to the clinic's board, which stores it, shows it and calls people. Nothing gates it: no plan, limit,
 * breaker or preference. When the board does not answer the press is kept in the shard and brought to it by the queue.
 * @param press.key the press's own name: the same again is the same alert, as is another press while one is live
 * @throws AppError `sos.not_raised` when neither the board nor the shard took it: the device must say so and show 188 and 192
 */
export async function raiseSos(
  ctx: PatientCtx,
  input: Raise,
  { key, origin, waited }: { key?: string | undefined; origin: RaiseOrigin; waited?: number | undefined },
): Promise<Alert> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId, name } = ctx.actor;
  const press: Press = {
    ...input,
    id: newId("sosAlert", ctx.now()),
    key: key ?? crypto.randomUUID(),
    patient: { id: memberId, name },
    origin,
    ...(waited === undefined ? {} : { waited }),
  };
  try {
    return await inTime(
      askBoard(ctx, clinicId, (board, call) => board.raise(call, press)),
      patience,
      late,
    );
  } catch (error) {
    log({ event: "sos.board_failed", error: error instanceof Error ? error.name : "unknown" });
  }
  try {
    return await leaveForBoard(ctx, press);
  } catch (error) {
    throw new AppError("sos.not_raised", { cause: error });
  }
}
