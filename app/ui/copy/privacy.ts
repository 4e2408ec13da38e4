import type { LegalPart } from "~/ui/legal-document";

export const privacy = {
  title: "Política de privacidade",
  lead: "Aqui está o que guardamos de você, por quê, quem vê e como você manda em tudo isso. Segue a Lei Geral de Proteção de Dados (LGPD, Lei 13.709/2018).",
  updated: "Versão 3, em vigor desde 30 de novembro de 2026.",
} as const;

export const privacyParts: LegalPart[] = [
  {
    id: "quem-somos",
    title: "Quem responde pelos seus dados",
    summary: "A CÁRIS cuida da plataforma; a sua clínica ou profissional cuida do seu atendimento.",
    paragraphs: [
      "A CÁRIS é controladora dos dados da sua conta e do seu diário. Para o prontuário, a agenda e as conversas de um atendimento, o controlador é a clínica ou o profissional que atende você, e a CÁRIS é operadora: trata os dados conforme as instruções de quem atende.",
      "A pessoa encarregada pela proteção de dados responde em dpo@caris.example. Escreva em português, do seu jeito.",
    ],
  },
  {
    id: "o-que-guardamos",
    title: "O que guardamos",
    summary: "Só o que o serviço precisa para funcionar; quase tudo é você quem escreve.",
    paragraphs: ["Parte destes dados é de saúde, e por isso sensível (LGPD, art. 11). Guardamos:"],
    items: [
      "Conta: nome, e-mail, fuso horário e senha (apenas uma forma dela que não permite voltar ao original).",
      "Diário: humor, textos, etiquetas e escalas que você registra.",
      "Atendimento: vínculo com o profissional, comentários dele e quem leu o que você compartilhou.",
      "Segurança: aparelhos em que você entrou e o registro de quem acessou dados seus.",
    ],
  },
  {
    id: "para-que",
    title: "Para que usamos, e com que base",
    summary: "Para cuidar, para proteger a vida e para cumprir a lei; o resto, só se você autorizar.",
    paragraphs: ["Cada uso tem uma base na LGPD:"],
    items: [
      "Prestar o serviço e apoiar o seu cuidado: tutela da saúde, por profissionais de saúde, e consentimento (art. 11, I e II, “f”).",
      "Guardar o prontuário pelo prazo legal: obrigação legal (art. 11, II, “a”; Lei 13.787/2018).",
      "Inteligência artificial: só com o seu consentimento, e só a anotação sobre a qual você pedir uma reflexão, sem nomes e nunca uma que é só sua (art. 11, I). Você retira quando quiser; vale na hora.",
      "Avisos por e-mail: só os necessários para a conta e os convites, com textos que não revelam nada na tela bloqueada.",
    ],
  },
  {
    id: "quem-ve",
    title: "Quem vê o quê",
    summary: "O que você marca como privado, ninguém mais vê. O resto, só quem acompanha você.",
    paragraphs: [
      "O seu profissional vê o que você compartilha enquanto existir um vínculo entre vocês. Um registro privado não aparece para ninguém: nem o texto, nem a contagem, nem em avisos ou relatórios.",
      "A administração da clínica vê pessoas, convites e vínculos, sem conteúdo clínico.",
      "A equipe da CÁRIS não lê conteúdo clínico.",
    ],
  },
  {
    id: "com-quem-dividimos",
    title: "Com quem dividimos",
    summary: "Com poucas empresas que fazem o serviço funcionar. Nunca vendemos nem fazemos anúncio.",
    paragraphs: [
      "Estas empresas tratam dados em nosso nome, sob contrato, e algumas ficam fora do Brasil (LGPD, art. 33):",
    ],
    items: [
      "Cloudflare: hospedagem, banco de dados e arquivos. Os textos clínicos chegam lá cifrados.",
      "Resend (e-mail): seu endereço e um texto neutro.",
      "Twilio (SMS e WhatsApp, só se você deixou o seu número): o número e um texto neutro.",
      "A empresa do modelo de inteligência artificial, se você autorizou e quando pede: o texto daquela anotação, do qual tiramos nomes, números, endereços e lugares o melhor que um programa consegue.",
      "O serviço de avisos do seu navegador (só se você ligou os avisos no aparelho): um aviso cifrado e neutro.",
      "Stripe (só para clínicas que pagam): quem paga, o documento fiscal e o valor. Nada de pacientes.",
    ],
  },
  {
    id: "por-quanto-tempo",
    title: "Por quanto tempo",
    summary: "Enquanto você quiser; o prontuário, pelo prazo que a lei manda.",
    paragraphs: [
      "O diário fica até você apagar ou encerrar a conta. O prontuário fica por 20 anos desde o último registro (Lei 13.787/2018), e nunca menos de 5 anos (Resolução CFP 01/2009), mesmo que a conta acabe.",
      "Quando você pede para apagar, apagamos na hora o que pode ser apagado e dizemos, com o motivo legal, o que precisa esperar. A chave que cifra os seus textos é destruída quando o último prazo termina.",
    ],
  },
  {
    id: "seus-direitos",
    title: "Seus direitos",
    summary: "Ver, corrigir, levar, apagar e voltar atrás: de graça, escrevendo para dpo@caris.example.",
    paragraphs: ["A LGPD (art. 18) garante, sem custo:"],
    items: [
      "Saber se tratamos dados seus e ver quais são; a declaração completa sai em até 15 dias (art. 19).",
      "Corrigir o que estiver errado ou desatualizado.",
      "Levar os seus dados em arquivo aberto.",
      "Apagar ou bloquear, com as exceções da lei.",
      "Saber com quem dividimos.",
      "Retirar um consentimento a qualquer momento; vale a partir do pedido seguinte (art. 8º, § 5º).",
      "Pedir a revisão, por uma pessoa, de uma decisão automatizada (art. 20).",
      "Reclamar à Autoridade Nacional de Proteção de Dados (ANPD).",
    ],
  },
  {
    id: "menores",
    title: "Crianças e adolescentes",
    summary: "Antes dos 18 anos, um responsável autoriza o atendimento por escrito.",
    paragraphs: [
      "Sem essa autorização o atendimento não começa. O responsável recebe apenas o essencial sobre o cuidado; o que é dito na terapia e escrito no diário continua reservado.",
    ],
  },
  {
    id: "seguranca",
    title: "Como protegemos",
    summary: "Tudo cifrado, acessos registrados, e aviso rápido se algo der errado.",
    paragraphs: [
      "Os textos clínicos são cifrados um a um, com uma chave separada para cada pessoa. Todo acesso de outra pessoa a dados seus fica registrado, e em cada anotação você vê quem leu.",
      "Se houver um incidente com risco para você, avisamos você e a ANPD em até 3 dias úteis, dizendo o que houve e o que fazer.",
    ],
  },
  {
    id: "cookies",
    title: "Cookies e este aparelho",
    summary: "Só o necessário para manter você dentro e guardar o rascunho. Nenhum rastreador.",
    paragraphs: [
      "Usamos um cookie para manter você dentro, um para reconhecer este aparelho, um para ler sempre a versão mais nova do que você escreveu e um para o tema claro ou escuro. Rascunhos do diário podem ficar neste aparelho até serem enviados; ao sair da conta, são apagados daqui.",
    ],
  },
  {
    id: "mudancas",
    title: "Mudanças e contato",
    summary: "Se algo importante mudar, perguntamos antes.",
    paragraphs: [
      "Cada versão tem data e número. Se a mudança afetar um consentimento, ele é pedido de novo. Dúvidas e pedidos: dpo@caris.example.",
    ],
  },
];
