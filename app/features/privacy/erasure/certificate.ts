import * as z from "zod";
import { kindsGone, namesOf } from "~/ui/copy/model-uses";
import type { Held, HeldLine } from "./count-held.server";
import type { PartyRow } from "./erasure.repo.server";

/** What one store had of somebody, and has left. */
const lineSchema = z.object({
  store: z.string(),
  clinicId: z.string().nullable(),
  held: z.number().nullable(),
  left: z.number().nullable(),
  /** The law by which it, or a part of it, stays. */
  law: z.string().nullable(),
  term: z.string().nullable(),
});

/** Somebody who has to know of an erasure. Their letter was sent, was given up, still waits; or the clinic tells it on paper, or has. */
const partySchema = z.object({
  who: z.enum(["clinic", "guardian", "company"]),
  company: z.string().nullable(),
  clinicId: z.string().nullable(),
  how: z.enum(["desk", "letter", "paper"]),
  result: z.enum(["desk", "waits", "sent", "failed", "by_hand", "told"]),
  tries: z.number(),
  cause: z.string().nullable(),
  at: z.string().nullable(),
});

/** What an erasure came to: numbers and laws, no name and no word of anybody. */
export const certificateSchema = z.object({
  certificate: z.string(),
  askedAt: z.string(),
  begunAfter: z.string(),
  doneAt: z.string(),
  /** Data keys that were destroyed: what was sealed under them opens nowhere any more, in no copy either. */
  keysDestroyed: z.number(),
  lines: z.array(lineSchema),
  /** Companies that worked for us with some of it. */
  processors: z.array(
    z.object({
      name: z.string(),
      had: z.string(),
      keeps: z.string(),
      /** What became of it there; certificates of before say nothing of it. */
      told: z.string().optional(),
    }),
  ),
  /** Who was told (LGPD art. 18 § 6), how, and what became of it; certificates of before say nothing of it. */
  told: z.array(partySchema).optional(),
});
export type Certificate = z.infer<typeof certificateSchema>;

/**
 * Companies that may have had some of a person's data from us, what, how long a copy may lie with them, and what is done about it: none of
 * them has a call by which what went through it could be erased, so the certificate says what ends it, and not that they were told.
 */
const processors: Certificate["processors"] = [
  {
    name: "Cloudflare",
    had: "bancos de dados e arquivos, cifrados",
    keeps: "cópias de segurança: até 30 dias; o que estava cifrado sob chaves destruídas não se abre mais",
    told: "apagado lá pelo próprio apagamento",
  },
  {
    name: "Resend",
    had: "endereço e texto dos e-mails enviados",
    keeps: "conforme o contrato de operador",
    told: "nada mais é enviado; o que passou sai pelo prazo do contrato",
  },
  {
    name: "Twilio",
    had: "telefone e texto dos SMS e das mensagens de WhatsApp enviadas",
    keeps: "conforme o contrato de operador",
    told: "nada mais é enviado; o que passou sai pelo prazo do contrato",
  },
  {
    name: "Serviço de avisos do seu navegador",
    had: "avisos cifrados e neutros, se estavam ligados",
    keeps: "até o aviso chegar",
    told: "o endereço do aparelho foi esquecido: nada mais é enviado",
  },
  {
    name: "OpenAI",
    had: `${kindsGone}, só do que foi pedido com autorização (${[namesOf("patient"), namesOf("professional")].join("; ")}); não sabe de quem são`,
    keeps: "conforme o contrato de operador",
    told: "não há como dizer de quem: nada foi com o nome ou um número da conta",
  },
  {
    name: "Stripe",
    had: "nada de pacientes; de quem paga por uma clínica, nome, documento e valor",
    keeps: "pelo prazo fiscal",
    told: "fica pelo prazo fiscal (CTN, arts. 173, 174 e 195)",
  },
];

const isSame = (a: { store: string; clinicId: string | null }, b: { store: string; clinicId: string | null }) =>
  a.store === b.store && a.clinicId === b.clinicId;

type Times = { id: string; askedAt: number; dueAt: number; doneAt: number };

/** The certificate of an erasure, from what there was and what is left. */
export function certificateOf(
  { id, askedAt, dueAt, doneAt }: Times,
  { lines, kept }: Pick<Held, "lines" | "kept">,
  left: readonly HeldLine[],
  parties: readonly PartyRow[],
): Certificate {
  const told = lines.map(({ store, clinicId, count }) => {
    const law = kept.find((one) => isSame(one, { store, clinicId }));
    const after = left.find((one) => isSame(one, { store, clinicId }))?.count ?? null;
    return { store, clinicId, held: count, left: after, law: law?.law ?? null, term: law?.term ?? null };
  });
  const keys = told.filter(({ store }) => store === "data_key");
  const iso = (at: number) => new Date(at).toISOString();
  return {
    certificate: id,
    askedAt: iso(askedAt),
    begunAfter: iso(dueAt),
    doneAt: iso(doneAt),
    keysDestroyed: keys.reduce((sum, { held, left: after }) => sum + (held ?? 0) - (after ?? 0), 0),
    lines: told,
    processors,
    told: parties.map(({ kind, company, clinicId, state, tries, cause, settledAt }) => ({
      who: kind,
      company,
      clinicId,
      how: kind === "clinic" ? "desk" : state === "by_hand" || state === "told" ? "paper" : "letter",
      result: state,
      tries,
      cause,
      at: settledAt === null ? null : iso(settledAt),
    })),
  };
}
