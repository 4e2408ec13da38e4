import type { AccountCtx } from "~/features/kernel/ctx";
import type { twoStepForm } from "../account/account-forms.schema";
import type * as z from "zod";
import { confirmTotp } from "./confirm-totp.server";
import { stopOwnStepReset } from "./own-step-reset.server";
import { renewRecoveryCodes } from "./renew-recovery-codes.server";
import { startTotp } from "./start-totp.server";
import { turnOffTotp } from "./turn-off-totp.server";

/** What the page for two steps asks for, one form at a time. @returns recovery codes when new ones were made: shown this once */
export async function changeTwoStep(
  ctx: AccountCtx,
  form: z.output<typeof twoStepForm>,
): Promise<{ recoveryCodes: string[] } | null> {
  switch (form.intent) {
    case "start":
      await startTotp(ctx, form);
      return null;
    case "confirm":
      return confirmTotp(ctx, form);
    case "renew":
      return renewRecoveryCodes(ctx, form);
    case "stop-reset":
      await stopOwnStepReset(ctx);
      return null;
    case "turn-off":
      await turnOffTotp(ctx, form);
      return null;
    default:
      throw new Error(`no such form: ${String(form satisfies never)}`);
  }
}
