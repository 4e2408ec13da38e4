import * as z from "zod";
import { againSchema, codeField, emailField, passwordField } from "~/features/identity/identity.schema";
import { noSuchForm } from "~/features/identity/account/account-forms.schema";
import { isReckoned } from "~/features/kernel/day.schema";
import { addressCursor } from "~/features/kernel/page.schema";
import { mobileField } from "~/features/kernel/phone.schema";
import { line, optional, telling, words } from "~/features/kernel/words.schema";
import { holdCauses } from "./hold/legal-hold.directory.table";
import { reviewTerms, type ReviewTerm } from "./hold/review-terms";
import { cleanLine, emptyAsAbsent } from "~/lib/text/text";
import { fromWallClock } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { actGroupCodes } from "./incident/act-groups";
import { kindWords } from "./incident/incident-words";
import { askedRights } from "./requests/asked-right";
import { refusalLawCodes } from "./requests/refusal-laws";

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

/** That a guardian was told on paper. */
export const toldOnPaperForm = z.object({ party: z.string().max(64) });

/** The forms of the page of erasure. */
export const erasureForm = z.discriminatedUnion(
  "intent",
  [askErasureSchema.extend({ intent: z.literal("ask") }), z.object({ intent: z.literal("take-back") })],
  noSuchForm,
);

const reasonField = telling(10, 300, "Escreva o motivo em 10 caracteres ou mais.", cleanLine);
const idField = z.string().max(64, "Até 64 caracteres.");
const reviewField = z
  .enum(reviewTerms, "Escolha quando rever.")
  .default("6")
  .transform((months) => Number(months) as ReviewTerm);
const why = { cause: z.enum(holdCauses, "Escolha a causa."), reason: reasonField, review: reviewField };
const stillHeldSchema = z.object({
  intent: z.literal("review"),
  id: idField,
  reason: reasonField,
  review: reviewField,
});
const liftSchema = z.object({ intent: z.literal("lift"), id: idField, reason: reasonField });

/** The forms of a clinic's retention page: holding a patient's data, saying that it is still needed, and lifting it. */
export const clinicRetentionForm = z.discriminatedUnion(
  "intent",
  [z.object({ intent: z.literal("hold"), memberId: idField, ...why }), liftSchema, stillHeldSchema],
  noSuchForm,
);

/** The forms of the platform's: the same by address, and what becomes of a report. */
export const platformRetentionForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("hold"), email: emailField, ...why }),
    liftSchema,
    stillHeldSchema,
    z.object({ intent: z.literal("release"), id: idField }),
    z.object({ intent: z.literal("stop"), id: idField, reason: reasonField }),
  ],
  noSuchForm,
);

const clock = z.string({ error: "Escreva o dia e a hora." }).transform((wall, ctx) => {
  const at = isReckoned(wall) ? fromWallClock(wall, houseZone) : null;
  if (at === null) ctx.addIssue({ code: "custom", message: "Escreva o dia e a hora." });
  return at ?? 0;
});
const longText = (asked: string) => telling(10, 4000, `${asked} Em 10 caracteres ou mais.`);
const optionalLine = optional(line(64, "Escreva, ou deixe vazio."));

/** A list of what was chosen: one, several, or nothing. */
const several = (typed: unknown) => (typed === undefined ? [] : [typed].flat());

/** Opening an incident; times are on Brasília's clock. */
export const incidentForm = z.object({
  known: clock,
  clinicId: z.string().overwrite(cleanLine).max(64, "Até 64 caracteres.").default(""),
  kinds: z.preprocess(
    several,
    z.array(z.enum(Object.keys(kindWords) as [string, ...string[]])).min(1, "Escolha ao menos um."),
  ),
  what: longText("Diga o que aconteceu, sem nomes e sem nada clínico."),
  risks: longText("Diga o que pode acontecer com as pessoas."),
  measures: longText("Diga o que foi e será feito."),
  key: z.string().max(100).optional(),
});

/** The steps of an incident that is open. */
export const incidentSteps = z.discriminatedUnion(
  "intent",
  [
    z.object({
      intent: z.literal("note"),
      kind: z.enum(["decided", "authority"]),
      text: longText("Escreva o que foi decidido ou feito."),
    }),
    z.object({
      intent: z.literal("tell"),
      words: longText("Escreva o que as pessoas vão ler.").refine(
        (text) => !/\[[^\]]*\]/.test(text),
        "Complete o que está entre colchetes.",
      ),
      confirm: z.string().refine((word) => word.trim().toUpperCase() === "AVISAR", "Escreva AVISAR para confirmar."),
    }),
    z.object({ intent: z.literal("close"), report: longText("Escreva o que se apurou e o que fica.") }),
  ],
  noSuchForm,
);

/** Looking in a clinic's audit for whom an incident touched, and taking over whom it finds. */
export const lookForm = z
  .object({
    intent: z.enum(["look", "take"], "Escolha uma das opções."),
    clinicId: line(64, "De qual clínica?"),
    from: clock,
    until: clock,
    who: optional(line(254, "Escreva, ou deixe vazio.")),
    actorId: optionalLine,
    groups: z.preprocess(several, z.array(z.enum(actGroupCodes)).max(actGroupCodes.length)),
    ip: optionalLine,
    key: z.string().max(100).optional(),
  })
  .refine(({ from, until }) => from < until, { path: ["until"], error: "Depois do começo." });

/** A clinic that an address names, or a part of a name to search by. */
export const clinicAskedSearch = z.object({
  clinicId: z.preprocess(emptyAsAbsent, idField.optional()).catch(undefined),
  q: line(100, "").optional().catch(undefined),
});

/** Taking a wrong list out: why, and what is said to who was told. */
export const leaveListForm = z.object({
  why: telling(10, 1000, "Escreva por que a lista estava errada, em 10 caracteres ou mais."),
  correction: optional(
    telling(10, 4000, "Escreva o que estas pessoas vão ler, em 10 caracteres ou mais.").refine(
      (text) => !/\[[^\]]*\]/.test(text),
      "Complete o que está entre colchetes.",
    ),
  ),
});

/** The page of a copy: another one, or the password again before it is fetched. */
export const exportForm = againSchema.extend({ intent: z.enum(["make", "confirm"], "Escolha uma das opções.") });
export const exportParams = z.object({ exportId: z.string().max(100) });

const wordsField = optional(words(2000, "Escreva, para que alguém possa agir."));

/** The page of requests by right: a new one, or one that is taken back. */
export const requestForm = z.discriminatedUnion(
  "intent",
  [
    z.object({
      intent: z.literal("ask"),
      right: z.enum(askedRights, { error: "Escolha um dos direitos." }),
      words: wordsField,
    }),
    z.object({ intent: z.literal("withdraw"), id: z.string().max(64) }),
  ],
  noSuchForm,
);

/** What a guardian asked in writing for a minor, as the clinic writes it down. */
export const guardianRequestForm = z.object({
  memberId: idField,
  right: z.enum(askedRights, { error: "Escolha um dos direitos." }),
  words: words(2000, "Escreva o que foi pedido."),
  receivedOn: z.iso.date("Escolha o dia em que o pedido chegou."),
});

const answerField = telling(20, 4000, "Escreva a resposta em 20 caracteres ou mais: a pessoa vai ler.");

const contactPhone = mobileField("Escreva um celular com DDD, como (11) 98765-4321.");

/** The page for people without account: a code for their phone, then the code. */
export const contactForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("ask"), phone: contactPhone }),
    z.object({
      intent: z.literal("prove"),
      id: z.string().max(64),
      code: z
        .string()
        .transform((text) => text.replace(/\D/g, ""))
        .refine((text) => text.length === 6, "O código tem 6 dígitos."),
    }),
  ],
  noSuchForm,
);
/** What the owner of a number says by a press: nothing more for it, or look at how it stands. */
export const contactSays = z.object({ intent: z.enum(["leave", "correct"]).default("leave") });
export const contactSearch = z.object({ code: z.string().max(64).optional().catch(undefined) });

/** What settles a request at the desk: an answer, or a refusal by a law. */
export const settleForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("answer"), answer: answerField }),
    z.object({
      intent: z.literal("refuse"),
      answer: answerField,
      law: z.enum(refusalLawCodes, { error: "Escolha a lei pela qual o pedido é recusado." }),
    }),
  ],
  noSuchForm,
);
/** The same at a clinic's desk, with carrying out what a guardian asked: who is there is proved, who asked was looked at, and the word is written. */
export const clinicSettleForm = z.discriminatedUnion(
  "intent",
  [
    ...settleForm.options,
    askErasureSchema.extend({
      intent: z.literal("carry-out"),
      checked: z.literal("on", "Confira o documento antes, e marque que conferiu."),
    }),
    z.object({ intent: z.literal("stop") }),
  ],
  noSuchForm,
);
export const deskSearch = z.object({ cursor: addressCursor, show: z.enum(["waiting", "settled"]).catch("waiting") });
/** The clinic's, with the minor for whom a guardian asks. */
export const clinicDeskSearch = deskSearch.extend({ memberId: z.preprocess(emptyAsAbsent, idField.optional()) });
