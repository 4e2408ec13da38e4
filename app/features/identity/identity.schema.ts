import * as z from "zod";
import { readEmail } from "~/lib/text/email";
import { cleanLine } from "~/lib/text/text";
import { longestPassword } from "./password/password.policy";

/** An e-mail address as it is typed or pasted; stored and compared as `readEmail` reads it. */
export const emailField = z
  .string({ error: "Escreva o e-mail." })
  .overwrite(readEmail)
  .min(1, "Escreva o e-mail.")
  .max(254, "Use no máximo 254 caracteres.")
  .pipe(
    z.email({
      error: ({ input }) =>
        typeof input === "string" && /[^\x20-\x7e]/.test(input)
          ? "Escreva o e-mail sem acentos, como nome@exemplo.com."
          : "Escreva um e-mail válido, como nome@exemplo.com.",
    }),
  )
  // RFC 5321 4.5.3.1.1: no server takes a longer one.
  .refine((email) => email.lastIndexOf("@") <= 64, "Antes do @ cabem até 64 caracteres.");

/** A password that is being proved: any text of sane length, never trimmed. */
export const passwordField = z
  .string({ error: "Escreva sua senha." })
  .min(1, "Escreva sua senha.")
  .max(longestPassword * 4, "Esta senha é longa demais.");

/** A password that is being chosen; its strength is judged by the use case, which knows whose it is. */
export const newPasswordField = z
  .string({ error: "Escolha uma senha." })
  .min(1, "Escolha uma senha.")
  .max(longestPassword * 4, `Use no máximo ${String(longestPassword)} caracteres.`);

/** A code of the authenticator app (6 digits) or a recovery code, with or without spaces and hyphens. */
export const codeField = z
  .string({ error: "Digite o código." })
  .overwrite(cleanLine)
  .min(1, "Digite o código.")
  .max(40, "Este código é longo demais.");

// A form sends its empty fields too.
const optionalCode = z.string().overwrite(cleanLine).max(40, "Este código é longo demais.").optional();

export const signInSchema = z.object({ email: emailField, password: passwordField, totp: optionalCode });
export type SignIn = z.output<typeof signInSchema>;

export const codeSchema = z.object({ code: codeField });
export type Code = z.output<typeof codeSchema>;

export const refreshSchema = z.object({
  refreshToken: z
    .string({ error: "Envie o refreshToken." })
    .min(1, "Envie o refreshToken.")
    .max(512, "Este token é longo demais."),
});
export type Refresh = z.output<typeof refreshSchema>;

export const changePasswordSchema = z.object({ current: passwordField, next: newPasswordField });
export type ChangePassword = z.output<typeof changePasswordSchema>;

export const passwordResetRequestSchema = z.object({ email: emailField });
export type PasswordResetRequest = z.output<typeof passwordResetRequestSchema>;

export const resetPasswordSchema = z.object({ password: newPasswordField });
export type ResetPassword = z.output<typeof resetPasswordSchema> & { token: string };

/** The password given again, where a login is too old to speak for its owner (`identity.confirm_password`). */
export const againSchema = z.object({
  password: z
    .string()
    .max(longestPassword * 4, "Esta senha é longa demais.")
    .optional(),
});
export type Again = z.output<typeof againSchema>;

export const turnOffTotpSchema = z.object({ password: passwordField });
export type TurnOffTotp = z.output<typeof turnOffTotpSchema>;

export const endDeviceSchema = z.object({
  sessionId: z.string({ error: "Diga qual acesso." }).min(1, "Diga qual acesso.").max(64, "Este acesso não existe."),
});
export type EndDevice = z.output<typeof endDeviceSchema>;
