/** Beside who hosts everything: the companies that an operation brings something to. Their whole list is `ui/copy/sub-processors`. */
const also: Record<string, string> = {
  identity: "Resend, Twilio",
  tenancy: "Resend",
  notifications: "Resend, Twilio, o serviço de avisos do navegador",
  sos: "Resend, Twilio, o serviço de avisos do navegador",
  receipts: "Resend, quando a pessoa liga o Pix no lembrete",
  insights: "OpenAI, só com a autorização da pessoa",
  billing: "Stripe",
  privacy: "Twilio, para provar o número de quem não tem conta",
};

/** Who treats the data of an operation for us. */
export function subProcessorsFor(feature: string): string {
  const more = also[feature];
  return more === undefined ? "Cloudflare (hospedagem)" : `Cloudflare (hospedagem), ${more}`;
}
