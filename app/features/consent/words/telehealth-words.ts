/** Counts up whenever the words below change: each answer says which it was given to. */
export const telehealthVersion = 1;

/** What a patient reads where no session is at hand: on the page of all that they decided. */
export const telehealthWholePoints = [
  "Uma sessão por vídeo acontece pela CÁRIS e vale como qualquer outra: o mesmo sigilo, a mesma pessoa que atende você.",
  "Ninguém grava: nem a CÁRIS, nem quem atende você. Som e imagem vão de um aparelho ao outro e não ficam guardados.",
  "Você pode pedir atendimento presencial a qualquer momento. Pedir não tem custo e não muda o seu cuidado.",
] as const;

/** What a patient reads before meeting online; also in the browser, on the page of the room. */
export const telehealthPoints = [
  "Esta sessão será por vídeo, pela CÁRIS, e vale como qualquer outra: o mesmo sigilo, a mesma profissional.",
  "Ninguém grava: nem a CÁRIS, nem quem atende você. Som e imagem vão de um aparelho ao outro e não ficam guardados.",
  "Você pode pedir atendimento presencial, agora ou a qualquer momento. Pedir não tem custo e não muda o seu cuidado.",
] as const;
