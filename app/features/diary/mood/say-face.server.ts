import type { PatientCtx } from "~/features/kernel/ctx";
import { madeUnder } from "~/features/kernel/events/idempotency.server";
import { AppError } from "~/lib/app-error";
import type { AddCheckIn } from "../diary.schema";
import type { CheckIn } from "../entry/entry";
import { addCheckIn } from "./add-check-in.server";
import { undoCheckIn } from "./undo-check-in.server";

const isTaken = (error: unknown) =>
  error instanceof AppError && (error.code === "kernel.idempotency_reused" || error.code === "request.not_found");

/**
 * Says how the patient is by one tap. Another face on a page that was gone back to is a correction: what the page said before is taken back
 * while it can be, and the later word stands; the same face is once.
 * @param key what names the page
 * @throws AppError as `addCheckIn`
 */
export async function sayFace(ctx: PatientCtx, said: AddCheckIn, key?: string): Promise<CheckIn> {
  try {
    return await addCheckIn(ctx, said, key);
  } catch (error) {
    if (key === undefined || !isTaken(error)) throw error;
    const keys = [key, ...[1, 2, 3, 4, 5].filter((mood) => mood !== said.mood).map((mood) => `${key}.${mood}`)];
    const before = await Promise.all(keys.map((one) => madeUnder(ctx, one)));
    for (const id of before) if (id !== null) await undoCheckIn(ctx, { id });
    return addCheckIn(ctx, said, `${key}.${said.mood}`).catch((again: unknown) => {
      if (!isTaken(again)) throw again;
      return addCheckIn(ctx, said);
    });
  }
}
