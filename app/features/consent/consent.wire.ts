import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { setConsentSchema } from "./consent.schema";

const whatsapp = {
  title: "Avisos pelo WhatsApp",
  question: "Você quer receber avisos da CÁRIS pelo WhatsApp?",
  points: ["Você pode mudar de ideia quando quiser."],
  agree: "Quero receber pelo WhatsApp",
};
const wordsSchema = named(
  "ConsentWords",
  z.object({ title: z.string(), question: z.string(), points: z.array(z.string()), agree: z.string() }),
  whatsapp,
);

/** A consent as it is answered. */
export const consentSchema = named(
  "Consent",
  z.object({
    purpose: z.string(),
    granted: z.boolean().describe("Se vale agora"),
    version: z
      .int()
      .describe("A versão do texto decidida; antes da primeira decisão, a atual; 0 do que nada usa ainda"),
    at: instantSchema.nullable().describe("Quando foi decidido; nulo antes da primeira decisão"),
    words: wordsSchema.describe("O texto atual, a mostrar antes de pedir"),
  }),
  { purpose: "whatsapp", granted: true, version: 1, at: "2026-03-14T12:30:00.000Z", words: whatsapp },
);

export const setConsentBody = named("SetConsent", setConsentSchema, { granted: true, version: 1 });
