import type { Words } from "~/features/kernel/said/words";

/** Sessions by video, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "telehealth.consent": "aceitou o atendimento online",
    "telehealth.decline": "preferiu o atendimento presencial",
    "telehealth.invite": "convidou alguém para uma sessão online",
    "telehealth.let_in_anyway": "abriu a sala sem o aceite",
    "telehealth.uninvite": "tirou alguém de uma sessão online",
  },
  touches: { agenda: ["telehealth"] },
  stores: {
    telehealth_consent: "Aceites de sessão por vídeo",
    telehealth_waiver: "Sessões abertas sem acordo assinado",
    telehealth_wait: "Espera na porta da sala",
    telehealth_guest: "Convidados das sessões",
    telehealth_call: "Tempo das sessões por vídeo",
  },
  fields: {
    invitedAt: "Convidado",
    letInWithout: "Entrou sem",
    waivedAt: "Dispensado",
    waitsSince: "Espera desde",
    failedAt: "Falhou",
    failedBy: "De quem falhou",
  },
  codes: {
    in_person: "presencial",
    interpreter: "intérprete",
  },
  coded: ["telehealth_consent.answer"],
  parts: {
    guest: "pessoa convidada",
  },
} as const satisfies Words;
