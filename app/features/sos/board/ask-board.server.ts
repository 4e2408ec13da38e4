import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { BoardCall, BoardFace, BoardOutcome } from "./board-face";

type Asking = Pick<ClinicCtx<AnyActor>, "platform" | "plane">;

/** Asks a clinic's board. The caller has been let in. */
export function askBoard<R>(
  { platform, plane }: Asking,
  clinicId: string,
  work: (board: BoardFace, call: BoardCall) => Promise<R>,
): Promise<R> {
  const call: BoardCall = { clinicId, shard: plane };
  return platform.sos.ask<BoardFace, R>(call, (board) => work(board, call));
}

/** What an outcome holds. @throws AppError its code, when it is a refusal */
export function settled<T>(outcome: BoardOutcome<T>): T {
  if (!outcome.ok) throw new AppError(outcome.code);
  return outcome.value;
}
