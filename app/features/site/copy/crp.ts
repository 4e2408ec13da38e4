/** How a registration is looked up, as it is done. */
export const crpSteps = [
  {
    title: "Na criação da conta",
    text: "Quem se cadastra como psicóloga ou psicólogo informa o CRP, com a região (de 01 a 24) e o número. Um CRP pertence a uma conta só: o segundo cadastro com o mesmo número é recusado.",
  },
  {
    title: "Uma pessoa confere",
    text: "Alguém da CÁRIS procura o número no cadastro do Conselho, compara o nome e a situação da inscrição, e marca como conferido. Fica registrado quem conferiu e quando.",
  },
  {
    title: "Até lá, isso aparece",
    text: "Enquanto ninguém conferiu, todo recibo e todo documento emitido traz, ao lado do CRP, “registro ainda não conferido pela CÁRIS”. Quem lê sabe.",
  },
  {
    title: "Na clínica, de novo a cada ano",
    text: "Quem administra a clínica confere o CRP de quem atende ali e anota onde procurou e o que encontrou. Essa conferência vale um ano; um mês antes do fim a clínica é lembrada, e o que vence ou está irregular fica à vista de quem administra.",
  },
  {
    title: "O que isso não diz",
    text: "CRP conferido quer dizer inscrição encontrada no Conselho naquele dia. Não é recomendação nem avaliação do trabalho de ninguém, e não substitui a sua própria consulta ao Conselho.",
  },
] as const;
