import type { LegalPart } from "~/ui/legal-document";
import { usesSaid } from "./model-uses";

export const terms = {
  title: "Termos de uso",
  lead: "O combinado entre você e a CÁRIS, em palavras diretas. O resumo acima de cada parte ajuda a ler; o que vale é o texto inteiro.",
  updated: "Versão 3, em vigor desde 30 de novembro de 2026.",
} as const;

export const termsParts: LegalPart[] = [
  {
    id: "o-que-e",
    title: "O que é a CÁRIS",
    summary: "Uma ferramenta que apoia o seu cuidado; não substitui terapia nem emergência.",
    paragraphs: [
      "A CÁRIS oferece um diário, o acompanhamento dele por quem atende e o caminho para pedir ajuda a pacientes, psicólogas, psicólogos e clínicas. O atendimento é feito por profissionais que respondem por ele perante o Conselho Regional de Psicologia.",
      `A CÁRIS não dá diagnóstico, não receita e não conduz tratamento. Um modelo de inteligência artificial só escreve com a sua autorização e o que alguém pede: ${usesSaid}. O que ele escreve diz o que o escreveu e não é diagnóstico nem conselho. Nada mais na CÁRIS é escrito por inteligência artificial.`,
    ],
  },
  {
    id: "emergencias",
    title: "SOS e emergências",
    summary:
      "Em risco à vida, ligue 192. A página SOS aberta a todos não avisa ninguém; o botão de quem tem conta chama as pessoas que a tela mostra.",
    paragraphs: [
      "A página SOS, aberta a todos, mostra telefones de ajuda, um guia de respiração e um exercício para o momento. Ela não é vigiada por ninguém e não avisa o seu profissional. Quem entrou na conta tem também um botão que chama a sua psicóloga e a equipe; a tela diz quem está sendo chamado e não promete resposta em tempo certo.",
      "Em risco à vida, ligue 192 (SAMU). Para apoio emocional, a qualquer hora e de graça, ligue 188 (CVV). A página SOS funciona sem conta e sem senha.",
    ],
  },
  {
    id: "sua-conta",
    title: "Sua conta",
    summary: "Uma pessoa, uma conta, uma senha só sua.",
    paragraphs: [
      "Informe dados verdadeiros e guarde a sua senha. Se perceber um acesso que não é seu, encerre as outras sessões na página da conta e nos avise. Menores de 18 anos usam com autorização escrita de um responsável.",
    ],
  },
  {
    id: "profissionais",
    title: "Para profissionais e clínicas",
    summary: "Registro ativo no CRP, sigilo, e só os pacientes que são seus.",
    paragraphs: [
      "Profissionais declaram ter inscrição ativa no CRP, que é conferida por uma pessoa, e seguem o Código de Ética Profissional do Psicólogo, as resoluções do Conselho Federal de Psicologia e a Lei 14.510/2022 sobre telessaúde. O prontuário assinado não muda: correções entram como adendo.",
      "A clínica responde por quem convida, por manter os acessos em dia e por ter gente disponível para os alertas que recebe. Acessos excepcionais a conteúdo clínico exigem motivo, ficam registrados e são comunicados à pessoa.",
    ],
  },
  {
    id: "boa-convivencia",
    title: "O que não pode",
    summary: "Não use a CÁRIS para ferir, enganar ou invadir.",
    paragraphs: ["Podemos suspender uma conta, avisando o motivo, quando houver:"],
    items: [
      "ameaça, assédio ou discriminação;",
      "uso da conta de outra pessoa, ou exercício da profissão sem inscrição;",
      "tentativa de acessar dados alheios ou de derrubar o serviço;",
      "publicação do que outra pessoa disse em sigilo.",
    ],
  },
  {
    id: "seu-conteudo",
    title: "O que você escreve",
    summary: "É seu. Usamos apenas para fazer o serviço funcionar para você.",
    paragraphs: [
      "Você continua dono do que escreve e envia, e permite que a CÁRIS guarde, cifre e mostre esse conteúdo a quem você escolheu. Não usamos o seu conteúdo para treinar modelos de inteligência artificial nem para publicidade.",
    ],
  },
  {
    id: "planos",
    title: "Planos e pagamento",
    summary: "Paciente vinculado a uma clínica não paga à CÁRIS. Clínicas podem cancelar quando quiserem.",
    paragraphs: [
      "Preços e limites de cada plano aparecem antes da contratação. Na contratação a distância há 7 dias para desistir, com devolução (Código de Defesa do Consumidor, art. 49). O cancelamento vale ao fim do período pago, e a exportação dos dados continua livre.",
    ],
  },
  {
    id: "disponibilidade",
    title: "Disponibilidade e responsabilidade",
    summary: "Trabalhamos para não parar; se pararmos, dizemos.",
    paragraphs: [
      "Manutenções são avisadas com antecedência quando possível. A CÁRIS responde pelos danos que causar, na forma da lei; nada nestes termos retira direitos seus como consumidor ou como titular de dados.",
    ],
  },
  {
    id: "fim",
    title: "Como terminar",
    summary: "Você sai quando quiser e leva os seus dados.",
    paragraphs: [
      "Para encerrar a conta ou levar uma cópia dos seus dados, abra Sua conta, Seus dados. O que a lei manda manter, como o prontuário, fica guardado pelo prazo legal, sem outro uso.",
    ],
  },
  {
    id: "lei",
    title: "Lei e contato",
    summary: "Vale a lei brasileira; fale com a gente primeiro.",
    paragraphs: [
      "Aplica-se a lei brasileira, no foro do seu domicílio. Mudanças importantes são avisadas com 30 dias de antecedência. Para escrever para nós, veja a página de contato.",
    ],
  },
];
