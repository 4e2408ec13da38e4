import { AppError } from "~/lib/app-error";
import type { Outcome } from "../room/room-face";

/** The value of a room's answer. @throws AppError with the code of a refusal */
export function settle<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code, retryAfter } = outcome;
  throw new AppError(code, retryAfter === undefined ? {} : { retryAfter });
}
