import type { ChargeKind, ChargeStatus, PaymentMethod } from "./charges/charge";

/** What is charged for, as professionals and receipts call it. */
export const kindWords: Record<ChargeKind, string> = {
  session: "Sessão",
  late: "Cancelamento fora do prazo",
  missed: "Falta",
  other: "Outro serviço",
};

export const statusWords: Record<ChargeStatus, string> = { open: "Em aberto", paid: "Pago", dropped: "Dispensado" };

export const methodWords: Record<PaymentMethod, string> = {
  pix: "Pix",
  cash: "Dinheiro",
  transfer: "Transferência",
  card: "Cartão, na maquininha",
};
