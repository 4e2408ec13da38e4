/** Asked of prices. */
export const priceQuestions: readonly { q: string; a: string }[] = [
  {
    q: "O que acontece quando o teste acaba?",
    a: "Vale o plano gratuito, a partir daquele instante. Nada some e nada fecha: quem já está continua. Só o que seria novo além do limite espera até você escolher um plano.",
  },
  {
    q: "O que conta como paciente?",
    a: "Quem está ativo na clínica, e cada convite em aberto, que guarda o lugar. Quem sai ou cujo convite vence devolve o lugar na hora.",
  },
  {
    q: "Se o preço mudar, o meu muda?",
    a: "Não enquanto você ficar no seu plano: cada clínica mantém a versão e o preço que contratou. Preço novo vale para quem começa ou troca de plano depois.",
  },
  {
    q: "Como se paga?",
    a: "Cartão ou boleto, por mês ou por ano; o ano inteiro, também com Pix. O pagamento é na página da Stripe, que não devolve boleto: quem desiste em 7 dias recebe por transferência. Nenhum dado de paciente vai para lá.",
  },
  {
    q: "E se eu desistir?",
    a: "Em até 7 dias da contratação o valor volta (Código de Defesa do Consumidor, art. 49). Depois, o cancelamento vale ao fim do período pago, e a exportação continua livre.",
  },
];
