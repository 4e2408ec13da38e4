import * as z from "zod";
import { line, optional, words } from "~/features/kernel/words.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { declaredFacts, demandedParts, documentKinds, longestPart, partKinds, type PartKind } from "./document-kinds";
import { othersIn } from "./others.schema";

const part = words(longestPart, "Preencha esta parte: a resolução a exige.");
const day = z.preprocess(emptyAsAbsent, z.iso.date("Escolha uma data válida.").optional());

const shared = {
  // Demanded below, with the parts: what is missing is said all at once.
  purpose: optional(line(300, "")),
  requester: optional(line(150, "")),
  place: optional(line(60, "")),
  validUntil: day,
  deliver: z
    .union([z.boolean(), z.literal("on").transform(() => true)])
    .optional()
    .catch(undefined),
  replaces: z.preprocess(emptyAsAbsent, z.string().max(64).optional()),
};

const parts = {
  demand: optional(part),
  procedure: optional(part),
  analysis: optional(part),
  conditions: optional(part),
  conclusion: optional(part),
  references: optional(part),
  content: optional(part),
} satisfies Record<PartKind, z.ZodType>;

const noFreeText = "Uma declaração não traz conteúdo livre: só os fatos dos campos (Res. CFP 06/2019, art. 9º).";

const base = z.looseObject({
  kind: z.enum(documentKinds, "Escolha o tipo de documento."),
  ...shared,
  fact: z.preprocess(emptyAsAbsent, z.enum(declaredFacts).optional()),
  fromDay: day,
  toDay: day,
  hours: optional(line(60, "")),
  daysAway: z.preprocess(emptyAsAbsent, z.coerce.number("Use um número de dias.").int().min(1).max(365).optional()),
  ...parts,
});

type Said = z.output<typeof base>;

const onlyReports = "Só um relatório pode ser feito com profissionais de outras áreas (Res. CFP 06/2019, art. 12).";

/** What is missing or must not be there, by field. */
function problemsOf(said: Said): Record<string, string> {
  const problems: Record<string, string> = {};
  if (said.purpose === undefined) problems.purpose = "Diga para que serve o documento.";
  if (said.kind === "declaracao") {
    for (const kind of partKinds) if (said[kind] !== undefined) problems[kind] = noFreeText;
    if (said.fromDay === undefined) problems.fromDay = "Diga o dia, ou o começo do acompanhamento.";
    if (said.toDay !== undefined && said.fromDay !== undefined && said.toDay < said.fromDay)
      problems.toDay = "O fim vem depois do começo.";
    return problems;
  }
  // Programs send one text; the form has the parts that the resolution names.
  if (said.content !== undefined) return problems;
  for (const kind of demandedParts[said.kind])
    if (said[kind] === undefined) problems[kind] = "Preencha esta parte: a resolução a exige.";
  return problems;
}

/** What a document is made of. A declaração holds facts alone; the others the parts that Resolução CFP 06/2019 demands. */
export const documentSchema = base.transform((said, context) => {
  const problems = problemsOf(said);
  const others = othersIn(said, context);
  if (others.length > 0 && said.kind !== "relatorio") problems["other.0.name"] ??= onlyReports;
  for (const [path, message] of Object.entries(problems))
    context.addIssue({ code: "custom", path: [path], message, input: said });
  const all = partKinds.flatMap((kind) => (said[kind] === undefined ? [] : [{ kind, text: said[kind] }]));
  const {
    kind,
    purpose = "",
    requester,
    place,
    validUntil,
    deliver = false,
    replaces,
    fact,
    fromDay,
    toDay,
    hours,
    daysAway,
  } = said;
  const facts = { fact, fromDay, toDay, hours, daysAway };
  return { kind, purpose, requester, place, validUntil, deliver, replaces, ...facts, parts: all, others };
});
export type NewDocument = z.output<typeof documentSchema>;

/** The form: a look at it first, or issuing it. */
export const issueForm = z.looseObject({ intent: z.enum(["preview", "issue"]) });
export const newSearch = z.object({
  kind: z.enum(documentKinds).catch("declaracao"),
  replaces: z.string().max(64).optional().catch(undefined),
});
export const documentActs = z.object({ intent: z.enum(["revoke", "deliver"]) });
export const listSearch = z.object({
  cursor: z.string().min(1).max(400).optional().catch(undefined),
  done: z.string().max(20).optional().catch(undefined),
});
export const documentParams = z.object({ patientId: z.string().max(100), id: z.string().max(100) });
