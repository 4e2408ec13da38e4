import * as z from "zod";
import { instantSchema } from "~/features/kernel/named.schema";
import { planCodes, planFeatures } from "./plan";

/** Plans whose versions the platform publishes: our own clinic's has no price and no limit to speak of. */
const published = z.enum(planCodes).exclude(["house"]);
export const planParams = z.object({ code: published });

const limit = (most: number) =>
  z
    .string()
    .trim()
    .max(20)
    .transform((text, issues) => {
      if (text === "") return null;
      const number = /^\d{1,3}(\.?\d{3})*$/.test(text) ? Number(text.replaceAll(".", "")) : Number.NaN;
      if (number >= 1 && number <= most) return number;
      issues.addIssue({
        code: "custom",
        message: `Escreva um número de 1 a ${most.toLocaleString("pt-BR")}, ou deixe vazio.`,
      });
      return z.NEVER;
    });

const cents = z
  .string()
  .trim()
  .max(20)
  .transform((text, issues) => {
    const plain = text.replace(/^R\$\s*/, "");
    if (/^(\d{1,3}(\.\d{3})*|\d{1,6})(,\d{1,2})?$/.test(plain)) {
      const value = Math.round(Number(plain.replaceAll(".", "").replace(",", ".")) * 100);
      if (value <= 10_000_000) return value;
    }
    issues.addIssue({ code: "custom", message: "Escreva um valor em reais, como 129,00." });
    return z.NEVER;
  });

/** A new version of a plan as the platform's form sends it; an empty limit is none. */
export const publishSchema = z.object({
  intent: z.enum(["look", "publish"]),
  patients: limit(1_000_000),
  psychologists: limit(100_000),
  storageMb: limit(100_000_000),
  month: cents,
  year: cents,
  features: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(planFeatures)).max(20)),
  /** The version that the form was filled in from. */
  from: z.coerce.number().int().min(1),
});
export type PublishVersion = z.output<typeof publishSchema>;

/** Limits as the API tells them; null is without limit. */
export const limitsSchema = z.object({
  patients: z.int().nullable(),
  psychologists: z.int().nullable(),
  storageMb: z.int().nullable(),
});

/** A plan as the API tells it. */
export const planSchema = z.object({
  code: published,
  version: z.int(),
  name: z.string(),
  limits: limitsSchema,
  features: z.array(z.enum(planFeatures)),
  monthCents: z.int(),
  yearCents: z.int(),
  publishedAt: instantSchema,
});
