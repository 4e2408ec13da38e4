import type { LegalPart } from "~/ui/legal-document";
import { namesSaid, usesSaid } from "./model-uses";
import { subProcessors } from "./sub-processors";

export const privacy = {
  title: "Política de privacidade",
  lead: "Aqui está o que guardamos de você, por quê, quem vê e como você manda em tudo isso. Segue a Lei Geral de Proteção de Dados (LGPD, Lei 13.709/2018).",
  updated: "Versão 3, em vigor desde 30 de novembro de 2026.",
} as const;

/** Stands where the address of who answers for the protection of data is told: it is a setting. */
const officer = "{encarregado}";

const parts: LegalPart[] = [
  {
    id: "quem-somos",
    title: "Quem responde pelos seus dados",
    summary: "A CÁRIS cuida da plataforma; a sua clínica ou profissional cuida do seu atendimento.",
    paragraphs: [
      "A CÁRIS é controladora dos dados da sua conta e do seu diário. Para o prontuário, a agenda e as conversas de um atendimento, o controlador é a clínica ou o profissional que atende você, e a CÁRIS é operadora: trata os dados conforme as instruções de quem atende.",
      "A pessoa encarregada pela proteção de dados é {encarregado}. Escreva em português, do seu jeito.",
    ],
  },
  {
    id: "o-que-guardamos",
    title: "O que guardamos",
    summary: "Só o que o serviço precisa para funcionar; quase tudo é você quem escreve.",
    paragraphs: ["Parte destes dados é de saúde, e por isso sensível (LGPD, art. 11). Guardamos:"],
    items: [
      "Conta: nome, e-mail, celular se você deu, fuso horário e senha (apenas uma forma dela que não permite voltar ao original).",
      "Diário: humor, textos, etiquetas, fotos e escalas que você registra.",
      "Atendimento: vínculo com o profissional, sessões, prontuário, conversas, tarefas, documentos, plano de segurança, comentários e quem leu o que você compartilhou.",
      "Pedidos de ajuda: quando, o que você escreveu e sentiu, onde estava se você disse, e quem foi chamado.",
      "Pagamentos das sessões: cobranças, recibos e quem paga.",
      "Segurança: aparelhos em que você entrou, com o endereço de rede, e o registro de quem acessou dados seus.",
      "De quem não tem conta: nome e número que alguém deu como contato de emergência, cifrados com a chave de quem deu.",
    ],
  },
  {
    id: "para-que",
    title: "Para que usamos, e com que base",
    summary: "Para cuidar, para proteger a vida e para cumprir a lei; o resto, só se você autorizar.",
    paragraphs: ["Cada uso tem uma base na LGPD:"],
    items: [
      "Ter uma conta e usar o serviço: contrato (art. 7º, V).",
      "Prestar o cuidado: tutela da saúde, por profissionais de saúde, e consentimento (art. 11, I e II, “f”).",
      "Chamar alguém quando você pede ajuda: proteção da vida (art. 11, II, “e”).",
      "Guardar o prontuário, provas de consentimento e o que o fisco pede: obrigação legal (art. 7º, II, e art. 11, II, “a”; Lei 13.787/2018).",
      "Avisos no aparelho, Pix no lembrete e outros que você liga: consentimento (art. 7º, I).",
      "Proteger contas e provar o que foi feito: legítimo interesse e exercício de direitos (art. 7º, VI e IX; art. 11, II, “d”).",
      "De crianças e adolescentes: autorização de um responsável (art. 14).",
      `Inteligência artificial: só com o seu consentimento (art. 11, I), um para cada tipo de uso. ${capital(usesSaid)}. ${namesSaid} Nunca vai uma anotação que é só sua, nem o áudio dela. Você retira quando quiser; vale na hora.`,
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
      ...subProcessors.map(({ name, does, gets, when }) => `${name}, ${lower(does)}: ${lower(gets)} ${when}.`),
      "A lista completa, com onde cada uma guarda: em Com quem dividimos, uma página só dela.",
    ],
  },
  {
    id: "por-quanto-tempo",
    title: "Por quanto tempo",
    summary: "Enquanto você quiser; o prontuário, pelo prazo que a lei manda.",
    paragraphs: [
      "O diário fica até você apagar ou encerrar a conta. O prontuário fica por 20 anos desde o último registro (Lei 13.787/2018), e nunca menos de 5 anos (Resolução CFP 01/2009), mesmo que a conta acabe.",
      "Quando você pede para apagar, esperamos 7 dias para você poder desistir; depois apagamos o que pode ser apagado e dizemos, com o motivo legal, o que precisa esperar. A chave que cifra os seus textos é destruída quando o último prazo termina.",
    ],
    items: [
      "Anotação apagada do diário: 24 horas, para você poder voltar atrás.",
      "Entradas em aparelhos, trocas de e-mail e e-mails enviados: 90 dias.",
      "Avisos e como foram entregues: 180 dias.",
      "Links e códigos que mandamos, SMS a contatos e pedidos de ajuda no quadro de quem atende: 30 dias.",
      "O que os seus aparelhos ainda não mostraram: 7 dias.",
      "Provas do que você aceitou: 5 anos depois do fim da conta e, onde há prontuário, do fim dele. Pedidos sobre dados e documentos fiscais: 5 anos.",
      "Registro de acessos: ao menos 5 anos, e 20 para prontuários. É uma corrente selada, da qual por ora nenhuma linha sai.",
      "Cópias dos seus dados: 24 horas depois de prontas.",
    ],
  },
  {
    id: "seus-direitos",
    title: "Seus direitos",
    summary: "Ver, corrigir, levar, apagar e voltar atrás: de graça, em Sua conta, Seus dados.",
    paragraphs: [
      "A LGPD (art. 18) garante, sem custo. O que a CÁRIS faz sozinha é na hora; o resto, a sua clínica responde, em até 15 dias, na mesma página.",
      `Quem não tem conta e só foi dado como contato pede em Alguém me deu como contato, com um código no próprio celular. Para o que não cabe ali, escreva para ${officer}.`,
    ],
    items: [
      "Saber se tratamos dados seus: a resposta sai na hora. A declaração completa é a cópia, que você faz quando quiser; pedida a alguém, sai em até 15 dias (art. 19).",
      "Corrigir: nome, fuso e e-mail você mesmo troca; o resto, pede.",
      "Levar os seus dados em arquivos abertos, também no padrão de saúde FHIR.",
      "Apagar, com 7 dias para desistir e um certificado no fim; ou bloquear e anonimizar, com as exceções da lei.",
      "Saber com quem dividimos.",
      "Retirar um consentimento a qualquer momento; vale a partir do pedido seguinte (art. 8º, § 5º).",
      "Se opor a um uso (art. 18, § 2º).",
      "Pedir a revisão, por uma pessoa, de uma decisão automatizada (art. 20). Hoje nenhum programa decide sozinho sobre você.",
      "Ver quem abriu o que é seu, quando e por quê.",
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
      "Cada versão tem data e número. Se a mudança afetar um consentimento, ele é pedido de novo. Dúvidas: {encarregado}.",
    ],
  },
];

/** The parts as they are read, with the encarregado's name and address (LGPD art. 41, § 1º). */
export function privacyParts({ name, email }: { name: string; email: string }): LegalPart[] {
  const told = (text: string) => text.replace(officer, `${name}, ${email}`);
  return parts.map((part) => ({
    ...part,
    paragraphs: part.paragraphs.map(told),
    ...(part.items && { items: part.items.map(told) }),
  }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a sentence goes on. */
function lower(text: string): string {
  return /^(SMS|E-mail)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
