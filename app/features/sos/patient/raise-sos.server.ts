import type { PatientCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { seconds } from "~/lib/duration";
import { sosIds } from "~/features/sos/sos.ids";
import { newId } from "~/lib/id";
import { inTime } from "~/lib/in-time";
import { log } from "~/platform/log";
import type { Alert, RaiseOrigin } from "../board/alert";
import { askBoard } from "../board/ask-board.server";
import type { Press } from "../board/board-face";
import { leaveForBoard } from "../board/leave-for-board.server";
import type { Raise } from "../sos.schema";
import { unsureMark } from "./unconfirmed";

/** How long a board may take before the press is put down in the database instead (ms). */
const patience = seconds(4);

function late(): never {
  throw new Error("the board is late");
}

type How = {
  key?: string | undefined;
  origin: RaiseOrigin;
  waited?: number | undefined;
  confirmed?: Promise<boolean> | undefined;
};

/** Tells the board that a press is on its way, so that it is awake and ready when it comes. Nobody waits for it, or needs it. */
export function expectPress(ctx: PatientCtx): void {
  const { clinicId, memberId } = ctx.actor;
  const ready = askBoard(ctx, clinicId, (board, call) => board.expect(call, memberId)).catch(() => undefined);
  ctx.platform.background(ready);
}

/** Takes the mark from the words of a press once its login is known to stand. Nobody waits for it. */
async function confirmWhenSure(ctx: PatientCtx, press: Press, said: string, sure: Promise<boolean>): Promise<void> {
  try {
    if (await sure) await askBoard(ctx, ctx.actor.clinicId, (board, call) => board.confirm(call, press, said));
  } catch (error) {
    log({ event: "sos.board_failed", error: error instanceof Error ? error.name : "unknown" });
  }
}

/**
 * Calls for help: straight to the clinic's board, which stores it, shows it and calls people. Nothing gates it: no plan, limit,
 * breaker or preference. When the board does not answer the press is kept in the shard and brought to it by the queue.
 * @param press.key the press's own name: the same again is the same alert, as is another press while one is live
 * @param press.confirmed whether the login stands, where nobody could say in time: until then the words are marked
 * @throws AppError `sos.not_raised` when neither the board nor the shard took it: the device must say so and show 188 and 192
 */
export async function raiseSos(ctx: PatientCtx, input: Raise, { key, origin, waited, confirmed }: How): Promise<Alert> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId, name } = ctx.actor;
  const said = input.message;
  const press: Press = {
    ...input,
    ...(confirmed && said !== undefined ? { message: `${unsureMark} ${said}` } : {}),
    id: newId(sosIds.alert, ctx.now()),
    key: key ?? crypto.randomUUID(),
    patient: { id: memberId, name },
    origin,
    ...(waited === undefined ? {} : { waited }),
  };
  try {
    const alert = await inTime(
      askBoard(ctx, clinicId, (board, call) => board.raise(call, press)),
      patience,
      late,
    );
    if (confirmed && said !== undefined) ctx.platform.background(confirmWhenSure(ctx, press, said, confirmed));
    return alert;
  } catch (error) {
    log({ event: "sos.board_failed", error: error instanceof Error ? error.name : "unknown" });
  }
  try {
    // Whether the login stands may be known by now; after this nobody comes back to the words.
    const stands = confirmed !== undefined && (await inTime(confirmed, 0, () => false));
    return await leaveForBoard(ctx, stands && said !== undefined ? { ...press, message: said } : press);
  } catch (error) {
    throw new AppError("sos.not_raised", { cause: error });
  }
}
