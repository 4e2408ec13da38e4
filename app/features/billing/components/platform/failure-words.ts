const causes: readonly (readonly [code: string, words: string])[] = [
  [
    "billing.unknown_price",
    "O preço não é um dos nossos. Corrija o produto no Stripe (o nome do preço começa com caris_) e aplique de novo.",
  ],
  ["billing.unavailable", "O Stripe não respondeu. É tentado de novo sozinho."],
  [
    "billing.two_subscriptions",
    "A clínica tem duas assinaturas que cobram. Encerre uma no Stripe, devolva o que ela cobrou e aplique de novo.",
  ],
  ["kernel.conflict", "Muitos avisos da mesma clínica ao mesmo tempo. É tentado de novo sozinho."],
];

/** Why a message has had no effect, in words for the platform. @param failure as the event log keeps it */
export function failureWords(failure: string | null): string {
  const known = causes.find(([code]) => failure?.includes(code));
  return known ? known[1] : (failure ?? "sem causa anotada");
}
