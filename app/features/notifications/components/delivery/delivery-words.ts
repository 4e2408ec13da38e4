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
  pointless: "já não fazia sentido",
};

/** Why a delivery failed or was dropped, in words; an unknown code of a provider stands as it is. */
export function causeWords(cause: string): string {
  return causes[cause] ?? `código ${cause.replace(/^provider_/, "")}`;
}
