import * as z from "zod";
import { againSchema, codeField, emailField, passwordField } from "~/features/identity/identity.schema";
import { noSuchForm } from "~/features/identity/account/account-forms.schema";
import { holdCauses } from "./hold/legal-hold.directory.table";
import { cleanLine } from "~/lib/text/text";

/** The word that has to be written, so that no slip of the hand asks for it. */
export const eraseWord = "APAGAR";

const confirmed = z
  .string({ error: `Escreva ${eraseWord} para confirmar.` })
  .overwrite((text) => cleanLine(text).toUpperCase())
  .refine((text) => text === eraseWord, `Escreva ${eraseWord} para confirmar.`);

const optionalCode = z.union([z.literal("").transform(() => undefined), codeField]).optional();

/** What asking for one's erasure takes: the password, the second step's code where it is on, and the word. */
export const askErasureSchema = z.object({ password: passwordField, code: optionalCode, confirm: confirmed });
export type AskErasure = Omit<z.output<typeof askErasureSchema>, "confirm">;

/** The forms of the page of erasure. */
export const erasureForm = z.discriminatedUnion(
  "intent",
  [askErasureSchema.extend({ intent: z.literal("ask") }), z.object({ intent: z.literal("take-back") })],
  noSuchForm,
);

const reasonField = z
  .string({ error: "Escreva o motivo." })
  .overwrite(cleanLine)
  .min(10, "Escreva um pouco mais: 10 caracteres ou mais.")
  .max(300, "Até 300 caracteres.");
const idField = z.string().max(64);
const why = { cause: z.enum(holdCauses, "Escolha a causa."), reason: reasonField };
const liftSchema = z.object({ intent: z.literal("lift"), id: idField, reason: reasonField });

/** The forms of a clinic's retention page: holding a patient's data, and lifting it. */
export const clinicRetentionForm = z.discriminatedUnion(
  "intent",
  [z.object({ intent: z.literal("hold"), memberId: idField, ...why }), liftSchema],
  noSuchForm,
);

/** The forms of the platform's: the same by address, and what becomes of a report. */
export const platformRetentionForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("hold"), email: emailField, ...why }),
    liftSchema,
    z.object({ intent: z.literal("release"), id: idField }),
    z.object({ intent: z.literal("stop"), id: idField, reason: reasonField }),
  ],
  noSuchForm,
);

/** The page of a copy: another one, or the password again before it is fetched. */
export const exportForm = againSchema.extend({ intent: z.enum(["make", "confirm"], "Escolha uma das opções.") });
export const exportParams = z.object({ exportId: z.string().max(100) });
