import * as z from "zod";
import { decimalCents, mostFee } from "./money";

const message = "Escreva um valor em reais, como 180 ou 180,50.";

/** A field of reais in centavos: null when it is left empty, absent when there is none. */
export const typedFee = z.preprocess(
  (typed) => (typeof typed === "string" ? (typed.trim() === "" ? null : (decimalCents(typed) ?? typed)) : undefined),
  z.int(message).min(0, message).max(mostFee, message).nullable().optional(),
);
