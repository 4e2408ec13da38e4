import * as z from "zod";
import { decimalCents, mostFee } from "~/features/appointments/availability/money";
import { line, optional } from "~/features/kernel/words.schema";
import { readCpf } from "~/lib/text/cpf";
import { emptyAsAbsent } from "~/lib/text/text";
import { paymentMethods } from "./charges/charge";
import { monthShows } from "./month/month";
import { isFitForCode } from "./pix/br-code";
import { pixKeyKinds, readPixKey } from "./pix/pix-key";

const id = z.string().min(1).max(64);
const version = z.coerce.number().int().nonnegative().max(1e9);
const key = z.preprocess(emptyAsAbsent, z.string().max(200).optional().catch(undefined));

const moneyMessage = "Escreva um valor em reais, como 180 ou 180,50.";
const money = z.preprocess(
  (typed) => (typeof typed === "string" ? (decimalCents(typed) ?? typed) : typed),
  z.int(moneyMessage).min(0, moneyMessage).max(mostFee, moneyMessage),
);
const day = z.iso.date("Diga o dia.").refine((said) => said >= "2000-01-01" && said < "2100-01-01", "Diga o dia.");

const cpfMessage = "Este CPF não confere. Veja se falta ou sobra um número.";
const cpf = z.string(cpfMessage).transform((typed, context) => {
  const digits = readCpf(typed);
  if (digits !== null) return digits;
  context.addIssue({ code: "custom", message: cpfMessage, input: typed });
  return z.NEVER;
});

const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

/** What an address may ask of a month: a bad value is as none, so that an old link still opens. */
export const monthSearch = z.object({
  month: month.optional().catch(undefined),
  show: z.enum([...monthShows, "people"]).catch("all"),
  person: id.optional().catch(undefined),
  cursor: z.string().min(1).max(400).optional().catch(undefined),
  done: z.string().max(20).optional().catch(undefined),
});

/** A month in full, for what is made of it. */
export const monthAsked = z.object({ month, show: z.enum(monthShows).catch("all") });
export const fileAsked = z.object({ month, at: z.coerce.number().int().positive() });
export const declareForm = z.object({ month });

const seen = z.object({ version });

/** What can be done with a charge. */
export const chargeActs = z.discriminatedUnion("intent", [
  seen.extend({ intent: z.literal("paid"), paidOn: day, method: z.enum(paymentMethods, "Escolha como foi pago.") }),
  seen.extend({ intent: z.literal("undo") }),
  seen.extend({ intent: z.literal("amount"), amount: money }),
  seen.extend({ intent: z.literal("waive") }),
  seen.extend({ intent: z.literal("keep") }),
  seen.extend({
    intent: z.literal("share"),
    how: z.union([z.enum(["parts", "each"]), z.string().regex(/^mem_\w{1,40}$/)], "Escolha quem paga."),
  }),
  z.object({ intent: z.literal("remind") }),
  z.object({ intent: z.literal("receipt") }),
  z.object({ intent: z.literal("cancel-receipt"), receiptId: id }),
]);
export type ChargeAct = z.output<typeof chargeActs>;

/** Something else than a session is charged. */
export const newChargeForm = z.object({
  patient: z.string("Escolha a pessoa.").min(1, "Escolha a pessoa.").max(64, "Escolha a pessoa."),
  amount: money.refine((cents) => cents > 0, moneyMessage),
  day,
  about: line(120, "Diga a que se refere."),
  key,
});

/** Who pays. The second name and CPF may be left empty by a patient who pays themselves: `savePayer` judges. */
export const payerForm = z
  .object({
    version,
    payerName: line(100, "Escreva o nome de quem paga."),
    payerCpf: cpf,
    beneficiaryName: optional(line(100, "")),
    beneficiaryCpf: z.preprocess(emptyAsAbsent, cpf.optional()),
  })
  .transform((said, context) => {
    const { beneficiaryName, beneficiaryCpf } = said;
    if ((beneficiaryName === undefined) !== (beneficiaryCpf === undefined)) {
      const path = beneficiaryName === undefined ? "beneficiaryName" : "beneficiaryCpf";
      context.addIssue({ code: "custom", path: [path], message: "Preencha os dois, ou nenhum.", input: said });
      return z.NEVER;
    }
    return said;
  });

/** How a psychologist is paid and named. */
export const payeeForm = z
  .object({
    version,
    name: line(100, "Escreva seu nome como no CPF."),
    cpf,
    city: line(60, "Escreva a cidade."),
    pixKind: z.preprocess(emptyAsAbsent, z.enum(pixKeyKinds).optional()),
    pixKey: optional(line(120, "")),
  })
  .transform(({ pixKind, pixKey, ...said }, context) => {
    const refuse = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message, input: said });
      return z.NEVER;
    };
    if (pixKey === undefined) return { ...said, pix: null };
    if (pixKind === undefined) return refuse("pixKind", "Diga de que tipo é a chave.");
    const read = readPixKey(pixKind, pixKey);
    if (read === null) return refuse("pixKey", "Esta chave não confere com o tipo escolhido.");
    if (!isFitForCode(said)) return refuse("city", "Use letras do nosso alfabeto no nome e na cidade.");
    return { ...said, pix: { kind: pixKind, key: read } };
  });

/** Whether the Pix code goes along in the e-mail of a reminder. */
export const pixByMailForm = z.object({ pixByMail: z.literal("on").optional().catch(undefined).transform(Boolean) });

/** Pages of what was paid. */
export const paidSearch = z.object({
  cursor: z.string().min(1).max(400).optional().catch(undefined),
  done: z.string().max(20).optional().catch(undefined),
});
