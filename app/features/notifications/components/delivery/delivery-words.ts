/** States of a delivery as admins read them; "entregue" only with the provider's receipt. */
export const stateWords = {
  pending: "a caminho",
  held: "em silêncio",
  sent: "enviado",
  delivered: "entregue",
  failed: "falhou",
  dropped: "dispensado",
} as const;

/** The same of more than one. */
export const manyWords: Record<StateName, string> = {
  ...stateWords,
  sent: "enviados",
  delivered: "entregues",
  failed: "falharam",
  dropped: "dispensados",
};

export type StateName = keyof typeof stateWords;

const causes: Record<string, string> = {
  unreachable: "o provedor não respondeu",
  timeout: "o provedor demorou demais",
  rate_limited: "o provedor pediu para esperar",
  provider_error: "erro no provedor",
  rejected: "o provedor recusou",
  garbage: "resposta ilegível do provedor",
  circuit_open: "provedor em pausa depois de falhas",
  retries_used_up: "as tentativas acabaram",
  bounced: "o endereço devolveu",
  member_gone: "a pessoa saiu da clínica",
  withdrawn: "o assunto foi retirado",
  read_already: "já tinha sido lido",
  no_address: "sem endereço confirmado",
  gathered: "reunido em um só aviso",
  no_consent: "sem autorização para o WhatsApp",
  channel_off: "o WhatsApp não está configurado",
  // https://www.twilio.com/docs/api/errors
  provider_30003: "celular desligado ou fora de área",
  provider_63003: "este número não tem WhatsApp",
  provider_63014: "a pessoa bloqueou o nosso número no WhatsApp",
  provider_63016: "texto livre fora da janela de 24 horas",
  provider_63024: "este número não recebe pelo WhatsApp",
  provider_63049: "a Meta não entregou",
  pointless: "já não fazia sentido",
};

/** Why a delivery failed or was dropped, in words; an unknown code of a provider stands as it is. */
export function causeWords(cause: string): string {
  return causes[cause] ?? `código ${cause.replace(/^provider_/, "")}`;
}
