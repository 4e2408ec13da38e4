import * as z from "zod";
import { mobileField } from "~/features/kernel/phone.schema";
import {
  againSchema,
  codeSchema,
  emailField,
  endDeviceSchema,
  newPasswordField,
  passwordField,
  turnOffTotpSchema,
} from "../identity.schema";

// A page may hold several forms; each says which one it is by `intent`.

/** What is said to a form that no page has. */
export const noSuchForm = "Recarregue a página e tente de novo.";

/** The password page's own names: what is called a password is never sent back to the page (http/page.server). */
export const changePasswordForm = z.object({ currentPassword: passwordField, newPassword: newPasswordField });

/** The forms of the page of the address: another link, or another address. */
export const emailForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("verify") }),
    z.object({
      intent: z.literal("change"),
      email: emailField,
      password: passwordField,
      code: z.union([z.literal("").transform(() => undefined), codeSchema.shape.code]).optional(),
    }),
  ],
  noSuchForm,
);

/** The forms of the page for two steps. */
export const twoStepForm = z.discriminatedUnion(
  "intent",
  [
    againSchema.extend({ intent: z.literal("start") }),
    againSchema.extend({ ...codeSchema.shape, intent: z.literal("confirm") }),
    againSchema.extend({ ...codeSchema.shape, intent: z.literal("renew") }),
    turnOffTotpSchema.extend({ intent: z.literal("turn-off") }),
    z.object({ intent: z.literal("stop-reset") }),
  ],
  noSuchForm,
);

/** The form of the page of devices: one button for each login, which says its id, and one for all others. */
export const devicesForm = againSchema.extend({
  end: z.union([z.literal("others"), endDeviceSchema.shape.sessionId], noSuchForm),
});

const phone = mobileField("Escreva um celular com DDD, como (11) 98765-4321.");

/** The forms of the page of the phone. */
export const phoneForm = z.discriminatedUnion(
  "intent",
  [
    againSchema.extend({ intent: z.literal("ask"), phone }),
    z.object({
      intent: z.literal("confirm"),
      code: z
        .string()
        .transform((text) => text.replace(/\D/g, ""))
        .refine((text) => text.length === 6, "O código tem 6 dígitos."),
    }),
    againSchema.extend({ intent: z.literal("forget") }),
    z.object({ intent: z.literal("share"), sharing: z.enum(["yes", "no"]) }),
  ],
  noSuchForm,
);
