import type { DirectoryCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { hours } from "~/lib/duration";

/** Registrations of one address (api.md). */
const perAddress = { limit: 60, window: hours(1) };

/** Counts a registration of the caller's address. @throws AppError `auth.too_many_attempts` with `retryAfter` in seconds beyond 60 in an hour */
export async function limitRegistrations({ platform, request }: DirectoryCtx): Promise<void> {
  const key = await platform.tokens.mac("register", request.address);
  const { retryAfter } = await platform.attempts.take(key, perAddress);
  if (retryAfter > 0) throw new AppError("auth.too_many_attempts", { retryAfter });
}
