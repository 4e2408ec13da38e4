/** One line of the demo conversation: how many days ago, at what local time, who (patient or therapist), what; reactions of the other side. */
export type ChatLine = {
  daysAgo: number;
  at: string;
  by: "patient" | "psychologist";
  text: string;
  reaction?: "heart" | "thanks" | "agree" | "strength";
};

const p = (daysAgo: number, at: string, text: string, reaction?: ChatLine["reaction"]): ChatLine => ({
  daysAgo,
  at,
  by: "patient",
  text,
  ...(reaction ? { reaction } : {}),
});
const t = (daysAgo: number, at: string, text: string, reaction?: ChatLine["reaction"]): ChatLine => ({
  daysAgo,
  at,
  by: "psychologist",
  text,
  ...(reaction ? { reaction } : {}),
});

/** Helena and Beatriz. */
export const conversation: readonly ChatLine[] = [
  t(
    45,
    "09:12",
    "Bom dia, Helena. Aqui a gente combina horários e o que ficou da sessão. Respondo em dias úteis, até o fim do dia.",
  ),
  t(45, "09:13", "Para uma emergência este não é o canal: use o botão de SOS, o CVV no 188 ou o SAMU no 192.", "agree"),
  p(45, "12:40", "Combinado, Beatriz. Obrigada por deixar claro."),
  p(
    42,
    "19:05",
    "Tentei o exercício de respirar contando até quatro. No começo achei bobo, mas ajudou a desligar do trabalho.",
  ),
  t(43, "10:02", "Como foi ontem à noite, depois da reunião que preocupava você?"),
  p(43, "12:31", "Foi menos pior do que eu imaginava. Dormi umas seis horas."),
  t(
    43,
    "16:48",
    "Seis horas é um bom começo. Anote no diário a que horas desligou o celular, para a gente olhar na quinta.",
    "agree",
  ),
  t(41, "09:30", "Achar bobo e fazer mesmo assim já é um passo. Quantas vezes conseguiu na semana?", "heart"),
  p(41, "20:11", "Três. Esqueci nos dias em que cheguei tarde."),
  p(38, "08:20", "Bom dia! Preciso remarcar a sessão de quinta, apareceu uma viagem do trabalho."),
  t(38, "09:05", "Bom dia, Helena. Tenho sexta às 10h ou às 16h. Qual fica melhor?"),
  p(38, "09:40", "Sexta às 16h está ótimo."),
  t(38, "09:52", "Marcado. Boa viagem, e leve o cartão com os três passos.", "thanks"),
  p(35, "21:47", "Cheguei. A sessão de hoje mexeu comigo, mas de um jeito bom."),
  t(
    34,
    "08:55",
    "Fico contente que tenha contado. Se aparecer mais alguma coisa no fim de semana, escreva no diário: na terça a gente retoma.",
  ),
  p(31, "13:15", "Consegui conversar com a minha irmã sem brigar!!"),
  p(31, "13:16", "Usei aquilo de esperar dez segundos antes de responder.", "strength"),
  t(31, "17:20", "Que notícia boa. O que você percebeu no corpo enquanto esperava?"),
  p(31, "19:02", "O coração acelerado e as mãos frias. Depois passou."),
  t(30, "09:18", "Esse «depois passou» é importante. Guarde essa frase.", "heart"),
  p(27, "22:10", "Hoje foi um dia difícil. Chorei no banho e não sei bem por quê."),
  t(
    26,
    "08:31",
    "Obrigada por escrever, Helena. Dias assim fazem parte, e você não precisa entender tudo na hora. Como acordou?",
  ),
  p(26, "10:05", "Cansada, mas melhor. Fui caminhar cedo."),
  t(26, "12:44", "Caminhar num dia desses conta em dobro. Quer que eu adiante a sessão desta semana?", "thanks"),
  p(26, "12:58", "Acho que consigo esperar até quinta. Mas é bom saber que daria."),
  t(22, "09:47", "Deixei nas suas tarefas o quadro de pensamentos que comentamos. Uma linha por dia já está bom."),
  p(22, "20:33", "Vi! Vou começar amanhã."),
  p(
    19,
    "21:20",
    "Três linhas no quadro. A de hoje foi sobre achar que todo mundo reparou no meu erro na apresentação.",
  ),
  t(18, "09:10", "E que provas você encontrou, a favor e contra?"),
  p(18, "12:36", "Contra: duas pessoas elogiaram. A favor: nenhuma, só a minha cabeça mesmo 😅"),
  t(18, "17:03", "Bem observado. É exatamente esse o exercício.", "heart"),
  p(14, "18:50", "Uma dúvida: posso mostrar o gráfico do humor para a minha irmã? Ela pergunta como eu estou."),
  t(13, "09:25", "Pode, se você quiser: ele é seu. Talvez valha pensar antes no que gostaria que ela visse.", "agree"),
  p(10, "07:58", "Dormi sete horas pela primeira vez em meses."),
  t(10, "09:02", "Helena, que alegria ler isso logo cedo!", "heart"),
  p(6, "20:15", "Amanhã tem a reunião grande. Estou nervosa, mas já separei a roupa e fiz a respiração."),
  t(5, "08:12", "Você se preparou do jeito que dá para se preparar. Depois me conte como foi."),
  p(5, "19:40", "Foi bem! Tremi no começo, mas falei até o fim.", "strength"),
  t(4, "09:33", "Falar até o fim tremendo é coragem. Na quinta quero ouvir os detalhes."),
  t(2, "11:20", "Confirmando: quinta às 16h, por vídeo. O link aparece na página da sessão na hora."),
  p(1, "18:05", "Confirmado. Queria falar também das férias, estou com medo de voltar a dormir mal."),
];

/** The clinic's team: who writes by name. */
export const teamLines: readonly { daysAgo: number; at: string; by: "beatriz" | "marcelo" | "sonia"; text: string }[] =
  [
    {
      daysAgo: 12,
      at: "08:40",
      by: "sonia",
      text: "Bom dia, equipe! Este grupo é para recados da clínica. Nada sobre pacientes por aqui, por favor.",
    },
    { daysAgo: 12, at: "09:15", by: "beatriz", text: "Combinado, Sônia. Obrigada por abrir." },
    { daysAgo: 12, at: "09:32", by: "marcelo", text: "Bom dia! Combinado." },
    {
      daysAgo: 3,
      at: "10:05",
      by: "sonia",
      text: "Sexta a sala 2 fica em manutenção até as 14h. Quem tiver atendimento presencial, use a sala 3.",
    },
    { daysAgo: 3, at: "10:20", by: "marcelo", text: "Anotado. Passo o das 13h para a 3." },
  ];
