import { paths } from "~/paths";
import type { HelpPage } from "./help-page";

const role = ["patient"] as const;

/** What patients ask of the diary, help and privacy. */
export const patientPages: readonly HelpPage[] = [
  {
    slug: "pedir-ajuda",
    for: role,
    title: "Como funciona o SOS",
    lead: "O botão laranja está em toda página. Ele mostra 188 e 192 e, se alguém acompanha você, chama essa pessoa.",
    steps: [
      "Toque em “SOS”. No alto estão os telefones que atendem agora.",
      "Toque em “Pedir ajuda agora”. Se puder, diga de quanta ajuda precisa; não é preciso escrever nada.",
      "A página mostra quem foi chamado e quem respondeu. Se ninguém responde em minutos, a chamada segue para outras pessoas da equipe.",
      "Quando passar, você encerra o pedido ali mesmo.",
    ],
    more: [
      "Se ninguém acompanha você por aqui, a página diz isso antes: ela mostra os telefones e as suas pessoas de confiança, e não promete equipe.",
      "Sem internet a página abre do mesmo jeito, e o pedido sai assim que houver conexão. Ligar não depende de internet.",
      "Pedir ajuda nunca depende de plano, pagamento ou e-mail confirmado.",
    ],
    place: { label: "Abrir o SOS", to: paths.sos() },
    screen: { id: "sos", as: "phone", alt: "Página de SOS: ligar 188, ligar 192 e Pedir ajuda agora." },
    alsoCalled: "emergência crise socorro urgente botão laranja",
  },
  {
    slug: "primeira-anotacao",
    for: role,
    title: "Escrever no diário",
    lead: "Um rosto e uma linha bastam. Você pode mudar ou excluir depois.",
    steps: [
      "Em “Hoje”, toque em “Escrever no diário”.",
      "Escolha um dos cinco rostos e escreva o que quer guardar. Sem título, ficam as primeiras palavras.",
      "Em “Quem lê”, escolha se é compartilhada ou só para você.",
      "Toque em “Salvar anotação”.",
    ],
    more: [
      "Cabem até 4 fotos, áudios ou PDF de 10 MB, e até 10 etiquetas.",
      "O que você excluir pode voltar por 24 horas; depois é apagado de vez.",
    ],
    place: { label: "Abrir o diário", to: paths.diary() },
    screen: { id: "entry", as: "phone", alt: "Uma anotação do diário e, abaixo, quem pode ler." },
    alsoCalled: "entrada texto registrar foto áudio editar apagar",
  },
  {
    slug: "registro-rapido",
    for: role,
    title: "Registrar o humor sem escrever",
    lead: "Na página “Hoje”, escolha um rosto e toque em “Registrar”.",
    steps: [
      "Abra “Hoje” e escolha o rosto em “Como você está agora?”.",
      "Se quiser, abra “Contar mais” e diga emoções, energia, ansiedade e sono.",
      "Toque em “Registrar”.",
    ],
    more: [
      "O registro rápido aparece para quem acompanha você; para guardar só para si, escreva no diário.",
      "Dá para registrar várias vezes no mesmo dia. Dia sem registro fica em branco, e está tudo bem.",
    ],
    place: { label: "Abrir Hoje", to: paths.today() },
    screen: { id: "today", as: "phone", alt: "Página Hoje, com os cinco rostos." },
    alsoCalled: "check-in sentimento emoção",
  },
  {
    slug: "so-para-mim",
    for: role,
    title: "Escrever só para mim",
    lead: "O que você marca como “só para mim” não aparece para mais ninguém, de forma nenhuma.",
    steps: [
      "Ao escrever, em “Quem lê”, escolha “Só para mim”.",
      "Para mudar depois, abra a anotação, toque em “Mudar” e escolha de novo.",
    ],
    more: [
      "Quem acompanha você não vê nem que a anotação existe: nem texto, nem contagem, nem lacuna.",
      "Se ela era compartilhada e já tinha sido lida, mudar tira a anotação da vista de quem acompanha, mas ninguém esquece o que leu.",
    ],
    alsoCalled: "privado particular esconder segredo",
  },
  {
    slug: "quem-leu",
    for: role,
    title: "Ver quem leu o que escrevi",
    lead: "Em cada anotação compartilhada aparece quem leu e quando.",
    steps: [
      "Abra o diário e toque na anotação.",
      "Abaixo do texto está quem leu. Comentários novos aparecem em “Hoje”.",
    ],
    place: { label: "Abrir o diário", to: paths.diary() },
    alsoCalled: "lido visto comentário resposta",
  },
  {
    slug: "sem-internet",
    for: role,
    title: "Escrever sem internet",
    lead: "O que você salva sem rede fica cifrado no aparelho e sai sozinho quando a conexão volta.",
    steps: [
      "Abra a CÁRIS como sempre; sem rede, ela oferece “Escrever sem internet”.",
      "Escreva e salve. Um aviso diz quantas coisas esperam por conexão.",
      "Com rede de volta, tudo é enviado, cada coisa uma vez só.",
    ],
    more: [
      "O SOS, o seu plano de segurança, os questionários começados e a próxima sessão também abrem sem internet.",
      "Ao sair da conta, o que o aparelho guardava é apagado; se algo não saiu ainda, perguntamos antes.",
    ],
    place: { label: "Escrever sem internet", to: paths.write() },
    alsoCalled: "offline rede sinal ônibus rascunho perdeu",
  },
  {
    slug: "pessoas-de-confianca",
    for: role,
    title: "Pessoas de confiança",
    lead: "Quem você chamaria. O número fica à mão no SOS, também sem internet.",
    steps: [
      "Em “Mais”, abra “Pessoas de confiança” e acrescente nome e telefone.",
      "Se vocês combinaram, marque que ela pode receber um SMS se ninguém responder ao seu pedido.",
      "O primeiro SMS pede que a pessoa confirme. Sem a confirmação dela, não mandamos outro.",
    ],
    more: ["O SMS não diz o seu nome nem nada clínico. Desmarcar vale na hora."],
    place: { label: "Abrir Pessoas de confiança", to: paths.contacts() },
    alsoCalled: "contato de emergência família amigo mãe telefone",
  },
  {
    slug: "plano-de-seguranca",
    for: role,
    title: "Plano de segurança",
    lead: "Seis passos nas suas palavras, para quando o momento apertar. É melhor fazer junto com quem acompanha você.",
    steps: [
      "Em “Mais”, abra “Plano de segurança” e toque em “Começar o plano”.",
      "Preencha o que fizer sentido: sinais de alerta, o que você pode fazer, lugares, pessoas, serviços, ambiente.",
      "Salve. Releia de vez em quando: “Revi, continua valendo”.",
    ],
    more: ["Abre sem internet neste aparelho. Em “Cartão de bolso” ele sai em papel pequeno, sem o seu nome."],
    place: { label: "Abrir o plano", to: paths.plan() },
    screen: { id: "plan", as: "phone", alt: "Plano de segurança de uma paciente." },
    alsoCalled: "crise sinais de alerta imprimir",
  },
  {
    slug: "marcar-sessao",
    for: role,
    title: "Marcar, mudar ou cancelar uma sessão",
    lead: "Se quem atende você abriu a agenda, você marca sozinho. Até o prazo combinado, também muda ou cancela.",
    steps: [
      "Abra “Sessões” e toque em “Marcar uma sessão”.",
      "Escolha o dia e a hora. O horário fica reservado para você por cinco minutos enquanto decide.",
      "Para mudar, abra a sessão e toque em “Mudar o horário”; para cancelar, “Não vou poder ir”.",
    ],
    more: [
      "Sem horário que sirva, entre na espera: quando um vagar, você é avisado.",
      "Para menores de 18 anos, a autorização escrita de um responsável vem antes.",
    ],
    place: { label: "Abrir Sessões", to: paths.sessions() },
    alsoCalled: "agendar consulta remarcar desmarcar falta espera horário",
  },
  {
    slug: "sessao-online",
    for: role,
    title: "Entrar na sessão online",
    lead: "A sala abre 15 minutos antes. Você espera na porta até quem atende deixar entrar.",
    steps: [
      "Abra a sessão e entre na sala.",
      "Na primeira pergunta, diga se aceita o atendimento online desta vez ou se prefere ser visto em pessoa.",
      "Teste microfone e câmera. A psicóloga é avisada e abre a porta.",
    ],
    more: [
      "Som e imagem vão de um aparelho ao outro. Ninguém grava.",
      "Se a chamada não funciona, toque em “A chamada não funciona?”: há a conversa, outro horário, e a falha técnica não custa nada a você.",
    ],
    place: { label: "Abrir Sessões", to: paths.sessions() },
    alsoCalled: "vídeo chamada câmera microfone sala link",
  },
  {
    slug: "conversar",
    for: role,
    title: "Conversar com a minha psicóloga",
    lead: "Em “Conversas”, as mensagens chegam na ordem e uma vez só, mesmo com rede ruim.",
    steps: ["Abra “Conversas” e escolha com quem falar.", "Escreva e envie. Dá para mandar foto, áudio e documento."],
    more: [
      "A conversa mostra quando ela costuma responder. Não é para emergências: para isso há o SOS, 188 e 192.",
      "Quando o vínculo termina, a conversa fica só para leitura.",
    ],
    place: { label: "Abrir Conversas", to: paths.chat() },
    alsoCalled: "mensagem chat responder",
  },
  {
    slug: "tarefas-e-questionarios",
    for: role,
    title: "Tarefas e questionários",
    lead: "São pedidos de quem acompanha você. Nada acontece se você não fizer: fica só “não registrada”.",
    steps: [
      "Em “Hoje” aparece o que foi pedido. Toque para abrir.",
      "Responda no seu tempo: dá para parar e continuar depois.",
      "Se não quiser fazer uma tarefa, toque em “Prefiro não fazer”; dizer por quê é opcional.",
    ],
    more: ["Um questionário não é diagnóstico. Se uma resposta falar de se ferir, a ajuda aparece na hora."],
    place: { label: "Abrir Tarefas", to: paths.tasks() },
    alsoCalled: "exercício escala phq gad lição",
  },
  {
    slug: "trocar-de-psicologa",
    for: role,
    title: "Trocar ou encerrar o acompanhamento",
    lead: "Quem acompanha você só muda se você aceitar.",
    steps: [
      "Em “Mais”, abra “Acompanhamento”: ali está quem acompanha você, e o que foi proposto.",
      "Se propuserem outra pessoa, leia o motivo e responda. Dizendo não, tudo fica como está.",
    ],
    more: [
      "Quando o vínculo termina, quem acompanhava deixa de ver o seu diário na hora. O prontuário a lei manda guardar.",
    ],
    place: { label: "Abrir Acompanhamento", to: paths.ownCare() },
    alsoCalled: "vínculo parar terapia mudar psicólogo",
  },
  {
    slug: "meus-dados",
    for: role,
    title: "Ler, levar ou apagar os meus dados",
    lead: "Os dados são seus, e isso é de graça. Escreva para dpo@caris.example do e-mail da sua conta.",
    steps: [
      "Para ler: o diário, as notas que lhe deram, documentos e recibos estão na sua conta.",
      "Para levar uma cópia em arquivo aberto, ou apagar: escreva, e a resposta completa sai em até 15 dias.",
    ],
    more: [
      "O prontuário fica guardado pelo prazo da lei (20 anos), mesmo que a conta acabe. Se algo não puder ser apagado agora, dizemos o motivo legal.",
    ],
    place: { label: "Política de privacidade", to: paths.privacy() },
    alsoCalled: "lgpd exportar excluir conta cópia apagar",
  },
];
