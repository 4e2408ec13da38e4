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
import { originOf, saidAs, type Known } from "./unconfirmed";

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

function failed(error: unknown): null {
  log({ event: "sos.board_failed", error: error instanceof Error ? error.name : "unknown" });
  return null;
}

/** @param marked whether the words are told to be of a device that nobody has vouched for yet */
function pressOf(ctx: PatientCtx, input: Raise, { key, origin, waited }: How, marked: boolean): Press {
  const { memberId, name } = ctx.actor;
  const said = input.message;
  return {
    ...input,
    ...(marked && said !== undefined ? { said, message: saidAs("known_device", said) } : {}),
    id: newId(sosIds.alert, ctx.now()),
    key: key ?? crypto.randomUUID(),
    patient: { id: memberId, name },
    origin,
    ...(waited === undefined ? {} : { waited }),
  };
}

/** Null when the board does not take it. */
function toBoard(ctx: PatientCtx, press: Press): Promise<Alert | null> {
  const asked = askBoard(ctx, ctx.actor.clinicId, (board, call) => board.raise(call, press));
  return inTime(asked, patience, late).catch(failed);
}

/** Tells the board how the login of a press stands. Nobody waits for it. */
async function settle(ctx: PatientCtx, press: Press, known: Known): Promise<void> {
  await askBoard(ctx, ctx.actor.clinicId, (board, call) => board.settle(call, press, known)).catch(failed);
}

/** How long (ms) after an answer the work that it sets going begins: what runs here beside it would hold it up. */
const beside = 1;

function afterAnswer(work: () => Promise<void>): Promise<void> {
  return new Promise<void>((resolve) => setTimeout(resolve, beside)).then(work);
}

/** How long (ms) the board is waited for before the login of a press is looked up all the same: whoever is to be called waits for both. */
const headStart = 10;

/**
 * Begins a look-up when the board has answered and the answer is on its way, or a moment later at most: what it takes here would
 * stand before the press, and before its answer.
 */
function afterBoard<T>(asked: Promise<unknown>, look: () => Promise<T>): Promise<T> {
  return inTime(
    asked.then(() => afterAnswer(() => Promise.resolve())),
    headStart,
    () => undefined,
  ).then(look);
}

/** Takes the mark from the words of a press once its login is known to stand. */
async function settleWhenSure(ctx: PatientCtx, press: Press, sure: Promise<boolean> | undefined): Promise<void> {
  if (press.said !== undefined && (await sure?.catch(() => false)) === true) await settle(ctx, press, "session");
}

/**
 * Keeps a press in the shard that the board did not take, as what is known of its login by now: after this nobody comes back to its
 * words.
 */
async function leave(ctx: PatientCtx, { said, unsettled: _, ...press }: Press, isSure: boolean): Promise<Alert> {
  try {
    return await leaveForBoard(ctx, isSure && said !== undefined ? { ...press, message: said } : press);
  } catch (error) {
    throw new AppError("sos.not_raised", { cause: error });
  }
}

/** Whether a login has been found to stand by now. */
async function stands(confirmed: Promise<boolean> | undefined): Promise<boolean> {
  return confirmed !== undefined && inTime(confirmed, 0, () => false);
}

/**
 * Calls for help: straight to the clinic's board, which stores it, shows it and calls people. Nothing gates it: no plan, limit,
 * breaker or preference. When the board does not answer the press is kept in the shard and brought to it by the queue.
 * @param how.key the press's own name: the same again is the same alert, as is another press while one is live
 * @param how.confirmed whether the login stands, where nobody could say in time: until then the words are marked
 * @throws AppError `sos.not_raised` when neither the board nor the shard took it: the device must say so and show 188 and 192
 */
export async function raiseSos(ctx: PatientCtx, input: Raise, how: How): Promise<Alert> {
  requireRole(ctx.actor, "patient");
  const press = pressOf(ctx, input, how, how.confirmed !== undefined);
  const alert = await toBoard(ctx, press);
  if (!alert) return leave(ctx, press, await stands(how.confirmed));
  if (how.confirmed) ctx.platform.background(settleWhenSure(ctx, press, how.confirmed));
  return alert;
}

/** How the login of whoever presses stands, as far as that could be told in time; `confirmed` tells later what could not. */
export type Standing = { known: Known; confirmed?: Promise<boolean> | undefined };

type AtOnce = { key: string | undefined; waited?: number | undefined; standing: Standing | (() => Promise<Standing>) };

/** Tells the board how the login of a press stands, once that is known: when it has taken the press. */
async function tellBoard(
  ctx: PatientCtx,
  press: Press,
  [taken, { known, confirmed }]: [Alert | null, Standing],
): Promise<void> {
  if (!taken) return;
  await afterAnswer(() => settle(ctx, press, known));
  await settleWhenSure(ctx, press, confirmed);
}

/**
 * The same by a browser's mark: it is answered when the board has it, and waits for no login. It is told as of a device that nobody
 * has vouched for, and its words as such, so that nothing has to be taken back; nor is the answer more than such a device may see.
 * The login is looked up meanwhile, the board told of it right after: it calls people then, or when a second has brought no word.
 * @param press.standing how the login stands, or who looks it up; that never fails
 */
export async function raiseAtOnce(
  ctx: PatientCtx,
  input: Raise,
  { key, waited, standing }: AtOnce,
): Promise<{ alert: Alert; known: Known }> {
  requireRole(ctx.actor, "patient");
  if (typeof standing !== "function") {
    const { known, confirmed } = standing;
    return { known, alert: await raiseSos(ctx, input, { key, waited, origin: originOf(known, waited), confirmed }) };
  }
  const before = { key, waited, origin: originOf("known_device", waited) };
  const press: Press = { ...pressOf(ctx, input, before, true), unsettled: true };
  const asked = toBoard(ctx, press);
  const looking = afterBoard(asked, standing);
  // From here on, so that it is done though whoever pressed has gone.
  ctx.platform.background(Promise.all([asked, looking]).then((both) => tellBoard(ctx, press, both)));
  const alert = await asked;
  if (alert) return { known: "known_device", alert };
  const { known, confirmed } = await looking;
  const isSure = known !== "known_device" || (await stands(confirmed));
  return { known, alert: await leave(ctx, { ...press, origin: originOf(known, waited) }, isSure) };
}
