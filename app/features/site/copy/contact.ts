/** What people write about. The subject of a letter never says more than its kind. */
export const contacts = [
  {
    about: "Sua conta e o uso da CÁRIS",
    subject: "Minha conta",
    text: "Diga o que tentou e o que apareceu na tela; o número que acompanha um erro ajuda. Não mande senha nem texto do diário.",
  },
  {
    about: "Seus dados (LGPD)",
    subject: "Meus dados",
    text: "Cópia, exclusão, correção e autorizações você faz ou pede em Sua conta, Seus dados. Aqui responde a pessoa encarregada (DPO), para o que não cabe lá, em até 15 dias.",
  },
  {
    about: "Clínicas e planos",
    subject: "Clínica",
    text: "Nota, cobrança, troca de plano, clínica com muitas pessoas.",
  },
  {
    about: "Falha de segurança",
    subject: "Segurança",
    text: "Conte como chegar lá, sem abrir dados de outras pessoas. Agradecemos, corrigimos e contamos.",
  },
  {
    about: "Seu atendimento",
    subject: "Atendimento",
    text: "O que foi dito na terapia, a nota da sessão e o horário são com a sua psicóloga ou com a clínica: nós não temos acesso. Sobre a conduta de profissionais responde o Conselho Regional de Psicologia. Se a dúvida for como falar com eles por aqui:",
  },
] as const;
