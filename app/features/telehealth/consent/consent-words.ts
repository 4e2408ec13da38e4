/** Yes to meeting online, or the wish to be seen in person (Lei 14.510/2022 art. 26-A). */
export const consentAnswers = ["online", "in_person"] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

/** Counts up whenever the words below change: each answer says which it was given to. */
export const wordsVersion = 1;

/** What a patient reads before meeting online. */
export const consentWords = [
  "Esta sessão será por vídeo, pela CÁRIS, e vale como qualquer outra: o mesmo sigilo, a mesma profissional.",
  "Ninguém grava: nem a CÁRIS, nem quem atende você. Som e imagem vão de um aparelho ao outro e não ficam guardados.",
  "Você pode pedir atendimento presencial, agora ou a qualquer momento. Pedir não tem custo e não muda o seu cuidado.",
] as const;
