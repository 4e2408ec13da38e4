import { AppError } from "~/lib/app-error";
import { log } from "~/platform/log";

/** What stands in the place of a text that does not open. */
export const unreadableText = "Não foi possível abrir este texto protegido.";

/** Whether something failed because a key or a ciphertext does not open. */
export function isUnreadable(error: unknown): error is AppError {
  return error instanceof AppError && error.code === "kernel.unreadable";
}

/** For lists: what one entry says, or what stands in its place when it does not open, so that the others are there. */
export async function orUnreadable<T>(opening: Promise<T>, instead: T): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    log({ event: "text.unreadable", detail: error.detail ?? "" });
    return instead;
  }
}
