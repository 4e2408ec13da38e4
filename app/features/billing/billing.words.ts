import type { Words } from "~/features/kernel/said/words";

/** The clinic's plan, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "billing.choose_readers": "escolheu quem vê o plano",
    "billing.manual_refund": "registrou uma devolução feita à mão",
    "billing.set_tax_id": "mudou o CPF ou CNPJ das faturas",
    "billing.write_letter": "enviou uma carta sobre o pagamento",
    "subscription.end_with_clinic": "encerrou a assinatura junto com a clínica",
    "subscription.go_on_with_clinic": "manteve a assinatura: a clínica não encerra mais",
    "subscription.open": "começou uma assinatura",
    "subscription.settle": "recebeu do Stripe o estado da assinatura",
    "subscription.take_back": "desistiu de uma compra",
  },
  touches: { money: ["subscription", "billing"] },
  stores: {
    money_reader: "Quem vê o que a clínica paga",
  },
  things: {
    subscription: "plano da clínica",
  },
  codes: {
    past_due: "em atraso",
  },
} as const satisfies Words;
