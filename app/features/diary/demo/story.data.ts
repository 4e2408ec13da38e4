import type { Emotions } from "../emotions/emotion";

/** One note of the demo diary: how many days ago, at what local time, mood 1–5, title, text, tags; then what came of it. */
export type StoryEntry = {
  daysAgo: number;
  at: string;
  mood: 1 | 2 | 3 | 4 | 5;
  title: string;
  content: string;
  tags: string[];
  emotions?: Emotions;
  isPrivate?: true;
  /** A voice note of so many seconds beside it. */
  sound?: number;
  /** What the psychologist wrote under it the next day. */
  comment?: string;
};

/** Days 90–61: the beginning of the diary. Little sleep, much work. */
const criar: StoryEntry[] = [
  {
    daysAgo: 90,
    at: "21:40",
    mood: 2,
    title: "Começando",
    content:
      "A Beatriz sugeriu que eu escrevesse um pouco por dia. Não sei bem o que contar. Estou cansada, durmo tarde e acordo antes do despertador. Mas hoje sentei e escrevi, então já é alguma coisa.",
    tags: ["terapia", "sono"],
    comment:
      "Que bom que você começou, Helena. Não precisa ficar bonito nem completo: duas linhas já ajudam a gente a conversar.",
  },
  {
    daysAgo: 88,
    at: "23:15",
    mood: 2,
    title: "Reunião de segunda",
    content:
      "Passei o fim de semana pensando na reunião e ela durou quinze minutos. Fiquei com raiva de mim por ter gastado dois dias nisso. O coração acelerou na hora de falar, mas falei.",
    tags: ["trabalho", "ansiedade"],
  },
  {
    daysAgo: 86,
    at: "07:20",
    mood: 2,
    title: "Quatro horas de sono",
    content:
      "Deitei às onze e às três estava olhando para o teto fazendo lista de coisas. Levantei, tomei água, voltei. Hoje vou deixar o celular na sala e ver se muda.",
    tags: ["sono"],
  },
  {
    daysAgo: 84,
    at: "20:05",
    mood: 3,
    title: "Sessão sobre descanso",
    content:
      "Falamos sobre como eu descanso, ou melhor, como não descanso. Percebi que tenho vergonha de parar. Saí de lá mais leve do que entrei e um pouco com vontade de chorar, no bom sentido.",
    tags: ["terapia"],
    comment: "Essa vergonha de parar apareceu com muita clareza. Vamos olhar para ela com calma na próxima.",
  },
  {
    daysAgo: 82,
    at: "22:30",
    mood: 2,
    title: "Domingo com aperto",
    content:
      "Domingo à noite o peito aperta sozinho. Tentei a respiração contando quatro, ajudou por uns minutos. Queria um domingo que não fosse véspera de nada.",
    tags: ["ansiedade", "trabalho"],
  },
  {
    daysAgo: 80,
    at: "21:10",
    mood: 3,
    title: "Mensagem da minha irmã",
    content:
      "A Clara mandou áudio de seis minutos contando da escola nova da Nina. Ouvi duas vezes. Sinto falta delas e ainda assim demoro dias para responder. Respondi na hora hoje.",
    tags: ["família"],
  },
  {
    daysAgo: 78,
    at: "23:50",
    mood: 1,
    title: "Dia difícil",
    content:
      "Errei um número no relatório e alguém comentou na frente de todo mundo. Fiquei vermelha e muda. Cheguei em casa e deitei de roupa. Liguei para a Clara e ela ficou comigo no telefone até eu conseguir jantar. Amanhã conto isso na sessão.",
    tags: ["trabalho", "ansiedade"],
    comment:
      "Obrigada por dividir um dia tão pesado. Ligar para a Clara foi um jeito bonito de cuidar de você. Começamos por aqui na sessão.",
  },
  {
    daysAgo: 77,
    at: "20:40",
    mood: 3,
    title: "Depois da sessão",
    content:
      "Contei do relatório. A Beatriz perguntou o que eu diria a uma amiga no meu lugar. Eu diria que todo mundo erra número. Engraçado como é mais fácil ser gentil para fora.",
    tags: ["terapia"],
  },
  {
    daysAgo: 75,
    at: "18:45",
    mood: 3,
    title: "Vinte minutos de parque",
    content:
      "Combinei comigo: só vinte minutos, sem meta de passos. Dei duas voltas no lago. Tinha um senhor alimentando os patos e conversando com eles como se fossem da família.",
    tags: ["caminhada"],
  },
  {
    daysAgo: 73,
    at: "22:10",
    mood: 2,
    title: "Comparação",
    content:
      "Vi as fotos da turma da faculdade e fiquei com aquela sensação de estar atrasada na vida. Não sei atrasada para quê. Fechei o aplicativo.",
    tags: ["ansiedade"],
    isPrivate: true,
  },
  {
    daysAgo: 71,
    at: "21:30",
    mood: 3,
    title: "Celular na sala, dia 5",
    content:
      "Está funcionando mais ou menos. Três noites boas em cinco. Comprei um despertador de verdade, daqueles de pilha, que faz um tique-taque meio irritante e meio acolhedor.",
    tags: ["sono"],
  },
  {
    daysAgo: 69,
    at: "19:20",
    mood: 4,
    title: "Almoço com a Paula",
    content:
      "Fazia dois meses que a gente remarcava. Rimos da mesma história de sempre. Voltei para o trabalho com o rosto doendo de rir e a tarde rendeu.",
    tags: ["amigas", "gratidão"],
  },
  {
    daysAgo: 67,
    at: "22:55",
    mood: 2,
    title: "Prazo e dor de cabeça",
    content:
      "Semana de fechamento. Almocei na mesa três dias seguidos. A dor de cabeça começa sempre atrás do olho direito quando fico sem levantar. Anotei para lembrar que existe pausa.",
    tags: ["trabalho"],
  },
  {
    daysAgo: 65,
    at: "08:10",
    mood: 3,
    title: "Acordei antes, mas descansada",
    content:
      "Acordei às seis sem despertador e sem susto. Fiz café, abri a janela, choveu fininho. Não aconteceu nada e foi bom.",
    tags: ["sono", "gratidão"],
  },
  {
    daysAgo: 63,
    at: "20:30",
    mood: 3,
    title: "Dizer não",
    content:
      "Na sessão treinamos uma frase: agora não consigo, posso ver na quinta. Hoje usei com o chefe. Ele disse tudo bem e foi embora. Só isso. Fiquei parada olhando a porta.",
    tags: ["terapia", "trabalho"],
    comment: "Você treinou e usou. Repare como a resposta dele foi bem menor do que o medo da resposta.",
  },
];

/** Days 60–31: care taking hold, and a fall back that is no failure. */
const cuidar: StoryEntry[] = [
  {
    daysAgo: 60,
    at: "18:30",
    mood: 4,
    title: "Lago de novo",
    content:
      "Quatro voltas hoje. Levei fone e no meio tirei para ouvir os passarinhos. Meu corpo agradece antes da minha cabeça.",
    tags: ["caminhada"],
  },
  {
    daysAgo: 58,
    at: "21:45",
    mood: 3,
    title: "Conversa com a mãe",
    content:
      "Ela pergunta do trabalho antes de perguntar de mim. Sempre foi assim. Desta vez respondi primeiro como eu estava e ela ficou em silêncio e depois disse que também anda cansada. Foi curto e foi novo.",
    tags: ["família"],
    comment:
      "Curto e novo: gostei de como você disse. Vamos conversar sobre o que mudou quando você falou primeiro de si.",
  },
  {
    daysAgo: 56,
    at: "20:15",
    mood: 4,
    title: "Sessão boa",
    content:
      "Hoje a gente mais riu do que chorou. Fizemos um mapa do que me dá energia e do que tira. O lado que dá tinha mais coisa do que eu pensava.",
    tags: ["terapia", "gratidão"],
  },
  {
    daysAgo: 54,
    at: "22:20",
    mood: 3,
    title: "Carta que não vou mandar",
    content: "Escrevi o que queria ter dito ao meu pai. Não é para ninguém ler. Guardo aqui porque aqui é só meu.",
    tags: ["família"],
    isPrivate: true,
  },
  {
    daysAgo: 52,
    at: "19:00",
    mood: 4,
    title: "Aniversário da Nina",
    content:
      "Fui de ônibus, levei um livro de bichos. Ela leu para mim, inventando a metade. Dormi na casa da Clara, no sofá, e dormi bem.",
    tags: ["família", "gratidão", "sono"],
  },
  {
    daysAgo: 50,
    at: "21:50",
    mood: 3,
    title: "Meio a meio",
    content:
      "De manhã ansiosa, de tarde tranquila. Quando veio o aperto eu nomeei: é ansiedade, conheço, vai passar. Passou em meia hora. Antes levava o dia.",
    tags: ["ansiedade"],
    comment: "Nomear e esperar passar. Há dois meses você me disse que isso parecia impossível.",
  },
  {
    daysAgo: 48,
    at: "23:05",
    mood: 3,
    title: "Projeto novo",
    content:
      "Me chamaram para um projeto que eu queria. Fiquei feliz por dez minutos e com medo pelas outras horas. Anotei as duas coisas porque as duas são verdade.",
    tags: ["trabalho", "ansiedade"],
  },
  {
    daysAgo: 46,
    at: "18:50",
    mood: 4,
    title: "Caminhada com a Paula",
    content:
      "Ela topou ir ao parque depois do trabalho. Conversar andando é mais fácil, ninguém precisa olhar no olho. Combinamos toda quarta.",
    tags: ["caminhada", "amigas"],
  },
  {
    daysAgo: 44,
    at: "21:15",
    mood: 4,
    title: "Feijão da vó",
    content:
      "Tentei a receita. Ficou diferente e mesmo assim o cheiro encheu a casa. Liguei para a mãe para perguntar do louro e ficamos uma hora.",
    tags: ["família", "gratidão"],
  },
  {
    daysAgo: 42,
    at: "20:20",
    mood: 3,
    title: "O que eu evito",
    content:
      "Na sessão falamos das mensagens que deixo sem abrir. Não é preguiça, é medo de decepcionar. Combinamos abrir três por dia, sem obrigação de responder.",
    tags: ["terapia"],
  },
  {
    daysAgo: 40,
    at: "22:40",
    mood: 3,
    title: "Três mensagens",
    content: "Abri as três. Nenhuma era bronca. Uma era um convite para ver o coral da firma, imagina.",
    tags: ["ansiedade"],
  },
  {
    daysAgo: 38,
    at: "23:40",
    mood: 2,
    title: "Semana pesada",
    content:
      "O projeto engrenou e eu voltei a jantar em frente ao computador. Duas noites ruins. Reconheço o caminho e isso já é diferente, mas não saí dele ainda.",
    tags: ["trabalho", "sono"],
  },
  {
    daysAgo: 36,
    at: "07:05",
    mood: 2,
    title: "De novo às três da manhã",
    content:
      "Voltei a acordar às três. Fiquei com medo de estar voltando tudo. Escrevi a lista do que ficou melhor desde o começo para não acreditar só na madrugada.",
    tags: ["sono", "ansiedade"],
    comment:
      "Uma recaída no sono não apaga o que você construiu. A ideia da lista contra a madrugada é ótima; traga na sessão.",
  },
  {
    daysAgo: 35,
    at: "20:50",
    mood: 2,
    title: "Chorei na sessão",
    content:
      "Disse que estava com medo de decepcionar até a terapia. A Beatriz disse que aqui não tem prova. Saí com os olhos inchados e o ombro mais solto.",
    tags: ["terapia"],
  },
  {
    daysAgo: 33,
    at: "22:15",
    mood: 1,
    title: "Não fui à quarta",
    content:
      "Cancelei com a Paula e fiquei na cama. Não respondi ninguém. Só quero registrar que o dia existiu e que eu atravessei. Amanhã de manhã a Clara vem tomar café comigo.",
    tags: ["descanso"],
    comment:
      "Você atravessou e deixou alguém chegar perto no dia seguinte. Se apertar antes da sessão, me escreva, e lembre que o CVV atende pelo 188 a qualquer hora.",
  },
  {
    daysAgo: 32,
    at: "11:30",
    mood: 3,
    title: "Café com a Clara",
    content:
      "Ela trouxe pão de queijo e não fez pergunta nenhuma. Lavou a louça cantando. Depois contei um pouco. Ela disse: eu venho quinta que vem também.",
    tags: ["família", "gratidão"],
  },
];

/** Days 30–1: growing, with good days and ordinary ones. */
const crescer: StoryEntry[] = [
  {
    daysAgo: 30,
    at: "21:00",
    mood: 3,
    title: "Recomeçar pequeno",
    content: "Voltei aos vinte minutos. Sem quatro voltas, sem meta. O lago continuava lá e os patos também.",
    tags: ["caminhada"],
  },
  {
    daysAgo: 28,
    at: "20:40",
    mood: 3,
    title: "Plano para a semana cheia",
    content:
      "Fizemos na sessão um plano simples: almoço longe da mesa, computador fechado às oito, celular na sala. Se eu fizer dois dos três, conta.",
    tags: ["terapia", "trabalho"],
  },
  {
    daysAgo: 26,
    at: "21:25",
    mood: 4,
    title: "Dois de três",
    content:
      "Almocei na praça e fechei o computador às oito. O celular dormiu comigo, paciência. Dormi seis horas e meia.",
    tags: ["trabalho", "sono"],
    comment: "Dois de três conta, e conta muito. Sem briga com o celular por enquanto.",
  },
  {
    daysAgo: 24,
    at: "19:10",
    mood: 4,
    title: "Quarta com a Paula",
    content:
      "Pedi desculpa pelo sumiço e ela disse que sumiço de amiga a gente atravessa junto. Andamos até escurecer.",
    tags: ["amigas", "caminhada"],
  },
  {
    daysAgo: 22,
    at: "22:30",
    mood: 3,
    title: "Saudade",
    content:
      "Hoje faria aniversário o meu pai. Acendi uma vela, ouvi o samba que ele cantava errado. Doeu de um jeito manso.",
    tags: ["família", "música"],
    isPrivate: true,
  },
  {
    daysAgo: 21,
    at: "20:35",
    mood: 4,
    title: "Falar do pai",
    content:
      "Contei na sessão da vela e do samba. Pela primeira vez consegui falar dele sem pressa de mudar de assunto.",
    tags: ["terapia", "família"],
    comment: "Foi bonito acompanhar você nessa conversa. O jeito manso também é seu.",
  },
  {
    daysAgo: 19,
    at: "21:55",
    mood: 3,
    title: "Dia comum",
    content: "Nada a declarar, e isso é notícia. Trabalhei, jantei, li dez páginas.",
    tags: ["descanso"],
  },
  {
    daysAgo: 17,
    at: "20:10",
    mood: 4,
    title: "Apresentei o projeto",
    content:
      "A voz tremeu no primeiro minuto e depois parou de tremer. Fizeram perguntas e eu sabia responder. Uma colega veio dizer que ficou claro. Guardei a frase.",
    tags: ["trabalho", "gratidão"],
  },
  {
    daysAgo: 15,
    at: "18:40",
    mood: 5,
    title: "Praia de um dia",
    content:
      "Eu, a Clara e a Nina no ônibus das sete. Água gelada, milho, areia em tudo. A Nina dormiu no meu colo na volta e eu fiquei imóvel uma hora para não acordar.",
    tags: ["família", "gratidão"],
  },
  {
    daysAgo: 13,
    at: "22:05",
    mood: 3,
    title: "Um pouco de aperto",
    content:
      "Domingo à noite ele apareceu, menor. Fiz a respiração, preparei a roupa de segunda e vi um filme ruim até o fim.",
    tags: ["ansiedade"],
  },
  {
    daysAgo: 12,
    at: "07:45",
    mood: 4,
    title: "Sete horas",
    content: "Sete horas de sono seguidas. Anoto com a alegria de quem ganhou alguma coisa.",
    tags: ["sono", "gratidão"],
  },
  {
    daysAgo: 10,
    at: "20:25",
    mood: 4,
    title: "Espaçar as sessões?",
    content:
      "A Beatriz perguntou o que eu acho de quinzenal daqui a um tempo. Fiquei orgulhosa e com um friozinho. Vamos decidir juntas, sem pressa.",
    tags: ["terapia"],
  },
  {
    daysAgo: 8,
    at: "19:30",
    mood: 4,
    title: "Coral da firma",
    content: "Fui. Sou segunda voz, aparentemente. Ninguém canta tão bem e ninguém liga.",
    tags: ["música", "trabalho"],
    comment: "Adorei a segunda voz. Lembra da mensagem que você quase não abriu?",
  },
  {
    daysAgo: 6,
    at: "22:20",
    mood: 2,
    title: "Discussão boba",
    content:
      "Briguei com a mãe por causa do almoço de domingo. Fiquei remoendo à noite. Mandei mensagem dizendo que amanhã ligo com calma. Antes eu ficaria uma semana sem falar.",
    tags: ["família"],
  },
  {
    daysAgo: 5,
    at: "20:55",
    mood: 4,
    title: "Liguei",
    content: "Liguei. Ela também tinha dormido mal. Combinamos que cada uma leva um prato e pronto.",
    tags: ["família", "gratidão"],
  },
  {
    daysAgo: 3,
    at: "18:55",
    mood: 4,
    title: "Quarta, lago, sorvete",
    content: "A Paula inventou que depois de quatro voltas tem sorvete. Aceitei o novo regulamento.",
    tags: ["caminhada", "amigas"],
  },
  {
    daysAgo: 2,
    at: "21:35",
    mood: 3,
    title: "Cansaço bom",
    content: "Dia cheio e cansaço no corpo, não na cabeça. Deixei o celular na sala sem perceber.",
    tags: ["trabalho", "sono"],
  },
  {
    daysAgo: 1,
    at: "22:10",
    mood: 4,
    title: "Lendo o começo",
    content:
      "Voltei à primeira anotação. Eu mal sabia o que contar. Três meses depois ainda tem dia ruim, mas eu já conheço o caminho de volta.",
    tags: ["terapia", "gratidão"],
  },
  {
    daysAgo: 1,
    at: "23:00",
    mood: 3,
    title: "Só para mim",
    content: "Uma coisa que ainda não estou pronta para contar. Fica aqui até eu estar.",
    tags: [],
    isPrivate: true,
  },
];

/** Helena's three months. */
export const helena: readonly StoryEntry[] = [...criar, ...cuidar, ...crescer];

/** A few notes of the other demo patients, so that no list of theirs is empty. */
export const rafael: readonly StoryEntry[] = [
  {
    daysAgo: 20,
    at: "21:00",
    mood: 3,
    title: "Primeira anotação",
    content: "O Marcelo disse para anotar quando o sono vem e quando não vem. Ontem veio à uma.",
    tags: ["sono"],
    comment: "Ótimo começo, Rafael. Anote também o horário do último café.",
  },
  {
    daysAgo: 14,
    at: "22:15",
    mood: 2,
    title: "Plantão",
    content: "Dobrei o plantão e passei o dia seguinte no automático. Pedi para não dobrar na semana que vem.",
    tags: ["trabalho", "descanso"],
  },
  {
    daysAgo: 7,
    at: "20:20",
    mood: 4,
    title: "Futebol de terça",
    content: "Voltei ao futebol. Joguei mal e ri muito.",
    tags: ["amigos", "gratidão"],
  },
  {
    daysAgo: 2,
    at: "21:40",
    mood: 3,
    title: "Sem café depois das quatro",
    content: "Três dias. Dormi antes da meia-noite em dois.",
    tags: ["sono"],
  },
];
export const camila: readonly StoryEntry[] = [
  {
    daysAgo: 16,
    at: "19:45",
    mood: 3,
    title: "Cidade nova",
    content: "Ainda me perco no caminho da padaria. A vizinha me ensinou o atalho e o nome do cachorro.",
    tags: ["mudança"],
  },
  {
    daysAgo: 9,
    at: "22:00",
    mood: 2,
    title: "Saudade de casa",
    content: "Hoje bateu. Fiz chamada com as meninas e dormi com a luz do corredor acesa.",
    tags: ["família"],
    comment: "Saudade também é companhia, Camila. Conversamos na quinta.",
  },
  {
    daysAgo: 3,
    at: "20:30",
    mood: 4,
    title: "Feira de sábado",
    content: "Comprei flores. O moço já me chama pelo nome.",
    tags: ["gratidão"],
  },
];

/** Of those whom Beatriz sees beside Helena: a note or two each. */
export const joana: readonly StoryEntry[] = [
  {
    daysAgo: 11,
    at: "22:30",
    mood: 2,
    title: "Silêncio no jantar",
    content: "A gente comeu sem falar. Depois ele lavou a louça e eu sequei. Foi um jeito de conversar.",
    tags: ["casal"],
  },
  {
    daysAgo: 4,
    at: "21:10",
    mood: 3,
    title: "Combinamos dez minutos",
    content: "Dez minutos por dia sem celular, como na sessão. No segundo dia esquecemos, no terceiro não.",
    tags: ["casal", "rotina"],
    sound: 7,
  },
];
export const mateus: readonly StoryEntry[] = [
  {
    daysAgo: 13,
    at: "23:50",
    mood: 2,
    title: "Antes da banca",
    content: "Reli o capítulo três e não gostei de nada. Fechei o computador às onze, isso eu consegui.",
    tags: ["estudo", "sono"],
  },
  {
    daysAgo: 2,
    at: "07:40",
    mood: 4,
    title: "A banca passou",
    content: "Perguntaram o que eu sabia. O que eu não sabia, disse que não sabia. O teto não caiu.",
    tags: ["estudo"],
  },
];
export const larissa: readonly StoryEntry[] = [
  {
    daysAgo: 6,
    at: "17:20",
    mood: 3,
    title: "Recreio",
    content: "Fiquei com as meninas da outra sala. Falei pouco, mas fiquei até o sinal.",
    tags: ["escola"],
  },
];
export const tomas: readonly StoryEntry[] = [
  {
    daysAgo: 8,
    at: "06:50",
    mood: 4,
    title: "Acordei antes",
    content: "Sem despertador pela primeira vez em meses. Fiz café devagar.",
    tags: ["sono"],
  },
];
